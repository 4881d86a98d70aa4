package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.attainment.Attainments.Wanted;
import uk.nhs.leadership.enrolment.participant.Participants;

/** Of whom a caller may list attainments. */
@ApplicationScoped
class Staff {
    private final Participants participants;
    private final Callers callers;

    Staff(Participants participants, Callers callers) {
        this.participants = participants;
        this.callers = callers;
    }

    /**
     * What the caller asks for, within what the caller may; empty if there can be none.
     *
     * @param whose null for the first that the caller may ask for
     */
    Optional<Wanted> wanted(
            @Nullable Whose whose, @Nullable UUID participantId, @Nullable AttainmentStatus status, LocalDate today) {
        var caller = callers.current();
        var isLead = caller.has(Onlooker.LEARNING_LEAD);
        var isJudge = isLead || caller.has(Onlooker.LINE_MANAGER);
        if (whose == null ? isJudge : whose == Whose.STAFF) {
            mustBe(isJudge);
            var employer = caller.organisation();
            return isLead
                    ? Optional.of(new Wanted(employer, null, participantId, status, today))
                    : participants
                            .whoIs(caller)
                            .map(own -> new Wanted(employer, own.employeeNumber(), participantId, status, today));
        }
        mustBe(caller.has(Onlooker.PARTICIPANT));
        return participants
                .whoIs(caller)
                .filter(own -> participantId == null || own.id().equals(participantId))
                .map(own -> new Wanted(null, null, own.id(), status, today));
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw new InvalidInput(
                    new Fault("?whose", "STANDPOINT_NOT_YOURS", "None of the caller's roles lets it look from there"));
        }
    }
}
