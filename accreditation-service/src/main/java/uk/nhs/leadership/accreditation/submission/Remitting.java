package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.curriculum.Curricula;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * Sends a submission the whole road again whose decision is set aside: as a new one that says the same, with a clock of its
 * own. The old one stays as it is.
 */
@ApplicationScoped
public class Remitting {
    private final Submissions submissions;
    private final Curricula curricula;
    private final Procedures procedures;
    private final RevisionKeeper revisions;
    private final EventLog events;
    private final Ids ids;

    Remitting(
            Submissions submissions,
            Curricula curricula,
            Procedures procedures,
            RevisionKeeper revisions,
            EventLog events,
            Ids ids) {
        this.submissions = submissions;
        this.curricula = curricula;
        this.procedures = procedures;
        this.revisions = revisions;
        this.events = events;
        this.ids = ids;
    }

    /**
     * To be called in the transaction of the decision.
     *
     * @param judged the accounts of the assessors who had to do with it, by their ids: none of them judges it again
     * @param by the account that sets the decision aside
     * @param calendar as it will be until the transaction ends
     * @return the id of the new one
     */
    public UUID remit(Submission decided, Map<UUID, String> judged, String by, WorkingCalendar calendar, Instant now) {
        var again = decided.again(
                ids.next(),
                submissions.nextNumber().text(),
                1
                        + submissions
                                .lastVersionOf(decided.courseId(), decided.provider())
                                .orElseThrow(),
                now);
        again.staffing().keepOut(judged, now);
        var curriculum = curricula
                .byId(decided.curriculumVersionId())
                .orElseThrow(() -> new IllegalStateException("decided without a curriculum: " + decided.id()));
        var submitted = again.submit(
                List.of(),
                curriculum,
                procedures.keptOrInForce(decided.procedureId(), England.dateAt(now)),
                calendar,
                now);
        submissions.persistAndFlush(again);
        events.append(again.drafted());
        events.append(submitted);
        revisions.keepAgain(again, decided, by, now);
        return again.id();
    }
}
