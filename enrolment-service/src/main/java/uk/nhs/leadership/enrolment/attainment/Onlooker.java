package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** What the caller is to an attainment. Who is nothing to it does not find it. */
@ApplicationScoped
class Onlooker {
    static final String PARTICIPANT = "participant";
    static final String LEARNING_LEAD = "learning-lead";
    static final String LINE_MANAGER = "line-manager";

    private final Participants participants;
    private final Onlookers onlookers;
    private final Callers callers;

    Onlooker(Participants participants, Onlookers onlookers, Callers callers) {
        this.participants = participants;
        this.onlookers = onlookers;
        this.callers = callers;
    }

    /** The participant that the caller is. */
    Optional<Participant> self() {
        return callers.current().has(PARTICIPANT) ? participants.whoIs(callers.current()) : Optional.empty();
    }

    /** The account of the caller. */
    String account() {
        return callers.current().actor();
    }

    /** Makes sure that it is the caller's own. */
    Participant mustOwn(Attainment attainment) {
        return self().filter(own -> own.id().equals(attainment.participantId())).orElseThrow(NotFound::new);
    }

    /** Makes sure that the caller may read it: as whom it is about, or as somebody who may judge it, which is then a look. */
    void maySee(Attainment attainment) {
        if (self().filter(own -> own.id().equals(attainment.participantId())).isPresent()) {
            return;
        }
        if (as(attainment).isEmpty()) {
            throw new NotFound();
        }
        onlookers.lookedAtPast(attainment.participantId(), Seen.ATTAINMENT);
    }

    /** Makes sure that the caller may judge it, and says as what. */
    Judge mayJudge(Attainment attainment) {
        var as = as(attainment).orElseThrow(NotFound::new);
        if (participants
                .whoIs(callers.current())
                .map(Participant::id)
                .filter(attainment.participantId()::equals)
                .isPresent()) {
            throw new RuleBroken(AttainmentRule.ATTAINMENT_JUDGED_BY_ONESELF);
        }
        return new Judge(account(), as);
    }

    private Optional<Judge.As> as(Attainment attainment) {
        var caller = callers.current();
        if (!attainment.wasSubmitted() || !attainment.employer().equals(caller.organisation())) {
            return Optional.empty();
        }
        if (caller.has(LEARNING_LEAD)) {
            return Optional.of(Judge.As.LEARNING_LEAD);
        }
        return manages(attainment.participantId()) ? Optional.of(Judge.As.LINE_MANAGER) : Optional.empty();
    }

    private boolean manages(UUID participantId) {
        var caller = callers.current();
        return caller.has(LINE_MANAGER)
                && participants
                        .ofEmployer(caller.organisation(), participantId)
                        .filter(person -> participants.isManagedBy(person, caller))
                        .isPresent();
    }
}
