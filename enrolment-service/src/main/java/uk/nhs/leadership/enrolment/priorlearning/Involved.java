package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** What the caller is to an enrolment on which prior learning is to count. Who is nothing to it does not find it. */
@ApplicationScoped
class Involved {
    private final Participants participants;
    private final Onlookers onlookers;
    private final Callers callers;

    Involved(Participants participants, Onlookers onlookers, Callers callers) {
        this.participants = participants;
        this.onlookers = onlookers;
        this.callers = callers;
    }

    /** The participant that the caller is. */
    Optional<Participant> self() {
        var caller = callers.current();
        return caller.has(PriorLearningAccess.PARTICIPANT) ? participants.whoIs(caller) : Optional.empty();
    }

    /** Makes sure that the caller may claim: for themselves, or for one of their trust's staff. @return for whom */
    Participant mayClaimFor(Taken taken) {
        var caller = callers.current();
        return self().filter(own -> own.id().equals(taken.participantId()))
                .or(() -> isOfTheTrust(taken)
                        ? participants.ofEmployer(caller.organisation(), taken.participantId())
                        : Optional.empty())
                .orElseThrow(NotFound::new);
    }

    /** Makes sure that the caller may see what is claimed on it, which is a look if it is another's. */
    void maySee(Taken taken) {
        if (self().filter(own -> own.id().equals(taken.participantId())).isPresent()) {
            return;
        }
        if (!isOfTheTrust(taken) && !isOfTheProvider(taken)) {
            throw new NotFound();
        }
        onlookers.lookedAtPast(taken.participantId(), Seen.ENROLMENT);
    }

    /** Makes sure that the caller may judge for the provider. */
    Judge mayJudge(Taken taken) {
        if (!isOfTheProvider(taken)) {
            throw new NotFound();
        }
        var caller = callers.current();
        return new Judge(
                caller.actor(), participants.whoIs(caller).map(Participant::id).orElse(null));
    }

    private boolean isOfTheTrust(Taken taken) {
        var caller = callers.current();
        return caller.has(PriorLearningAccess.LEARNING_LEAD) && taken.employer().equals(caller.organisation());
    }

    private boolean isOfTheProvider(Taken taken) {
        var caller = callers.current();
        return caller.has(PriorLearningAccess.PROVIDER_LEAD) && taken.provider().equals(caller.organisation());
    }
}
