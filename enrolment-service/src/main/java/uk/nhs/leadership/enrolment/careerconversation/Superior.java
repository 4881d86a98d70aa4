package uk.nhs.leadership.enrolment.careerconversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;

/** As what a caller talks with one of the own trust's staff. Who is nothing to somebody does not find them. */
@ApplicationScoped
class Superior {
    private final Participants participants;
    private final Callers callers;

    Superior(Participants participants, Callers callers) {
        this.participants = participants;
        this.callers = callers;
    }

    /** Somebody, and as what the caller talks with them. */
    record Talking(Participant with, HeldWith as) {}

    Talking to(UUID participantId) {
        var person = participants
                .ofEmployer(callers.current().organisation(), participantId)
                .orElseThrow(NotFound::new);
        return new Talking(person, as(person).orElseThrow(NotFound::new));
    }

    /** Refuses whoever would talk with themselves. */
    Talking toAnother(UUID participantId) {
        var talking = to(participantId);
        if (talking.with().isOf(callers.current())) {
            throw new RuleBroken(CareerConversationRule.CAREER_CONVERSATION_WITH_ONESELF);
        }
        return talking;
    }

    private Optional<HeldWith> as(Participant person) {
        var caller = callers.current();
        if (caller.has(CareerConversationAccess.LINE_MANAGER) && participants.isManagedBy(person, caller)) {
            return Optional.of(HeldWith.LINE_MANAGER);
        }
        return caller.has(CareerConversationAccess.LEARNING_LEAD)
                ? Optional.of(HeldWith.LEARNING_LEAD)
                : Optional.empty();
    }
}
