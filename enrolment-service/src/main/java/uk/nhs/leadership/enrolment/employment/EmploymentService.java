package uk.nhs.leadership.enrolment.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** What can be asked about employments. */
@ApplicationScoped
@Transactional
class EmploymentService {
    private final Employments employments;
    private final Participants participants;
    private final Onlookers onlookers;
    private final Callers callers;

    EmploymentService(Employments employments, Participants participants, Onlookers onlookers, Callers callers) {
        this.employments = employments;
        this.participants = participants;
        this.onlookers = onlookers;
        this.callers = callers;
    }

    /** The caller's own periods of somebody, also after the person has gone on; whoever sees all sees all. */
    List<Employment> of(UUID participantId) {
        var caller = callers.current();
        var found = employments.of(participantId).stream()
                .filter(employment -> caller.seesAll() || employment.employer().equals(caller.organisation()))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        onlookers.lookedAtPast(participantId, Seen.EMPLOYMENTS);
        return found;
    }

    /** All of the caller's own, whoever the employer was. */
    List<Employment> own() {
        var participant = participants.whoIs(callers.current()).orElseThrow(NotFound::new);
        return employments.of(participant.id());
    }
}
