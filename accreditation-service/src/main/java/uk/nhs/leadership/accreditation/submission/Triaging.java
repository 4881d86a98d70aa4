package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.REJECTED_AT_TRIAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;

import java.time.Instant;
import java.util.List;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.RejectedAtTriage;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionReturned;

/** A submission as far as the national body looks at it before anybody judges it. */
record Triaging(Submission submission) {

    /**
     * The national body sends it back before anybody judges it; its provider mends it and submits it again, and has twice
     * as long as for an answer: it may have to write anew.
     *
     * @param by the account of the panel member
     * @param procedure by which it is dealt with
     */
    SubmissionReturned sendBack(
            String by,
            Return.Reason reason,
            String reasonText,
            List<Return.Fault> faults,
            Procedure.Definition procedure,
            WorkingCalendar calendar,
            Instant now) {
        mustBeInTriageOf(by);
        var today = England.dateAt(now);
        var answerBy = calendar.after(today, 2 * procedure.answerDays());
        submission.road().waitAt(RETURNED, answerBy, procedure.reminderDaysBefore(), calendar, now);
        submission.triage().sendBack(new Return(reason, reasonText, submission.revision(), today), faults);
        return new SubmissionReturned(
                submission.id(), submission.provider(), reason.name(), submission.revision(), answerBy);
    }

    /** The national body ends it before anybody judges it. */
    RejectedAtTriage reject(String by, Rejection why, Instant now) {
        mustBeInTriageOf(by);
        submission.road().moveTo(REJECTED_AT_TRIAGE, now);
        submission.triage().reject(why);
        return new RejectedAtTriage(
                submission.id(), submission.provider(), why.reason().name());
    }

    private void mustBeInTriageOf(String panelMember) {
        submission.road().mustBeAt(SUBMITTED);
        submission.written().mustNotBar(panelMember);
    }
}
