package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.INFORMATION_REQUESTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.LAPSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AnswerDueSoon;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DeadlineExtended;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionLapsed;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** A submission as far as its provider is waited for: to answer what it was asked, or to mend what was returned. */
public record Waiting(Submission submission) {

    /**
     * Whoever judges it needs to know more from its provider, who has the days of its procedure for an answer, counted
     * from the last question.
     *
     * @param by the account of the assessor or panel member
     * @return the last day for an answer to whatever is open
     */
    public LocalDate waitForAnswer(String by, Procedure.Definition procedure, WorkingCalendar calendar, Instant now) {
        submission.written().mustNotBar(by);
        var today = England.dateAt(now);
        road().deadline().mustNotBeOver(today);
        var lastDay = calendar.after(today, procedure.answerDays());
        if (road().isAt(INFORMATION_REQUESTED) && promised().isAfter(lastDay)) {
            lastDay = promised();
        }
        road().waitAt(INFORMATION_REQUESTED, lastDay, procedure.reminderDaysBefore(), calendar, now);
        return lastDay;
    }

    /** Something that was asked is answered or taken back, while it is still time. */
    public void takeAnswer(Instant now) {
        road().mustBeAt(INFORMATION_REQUESTED);
        road().deadline().mustNotBeOver(England.dateAt(now));
        road().touch(now);
    }

    /** Nothing that was asked is open any more. */
    public Event goOn(WorkingCalendar calendar, Instant now) {
        road().goOn(IN_ASSESSMENT, calendar, now);
        return new SubmissionEvent.InformationComplete(submission.id(), submission.provider());
    }

    /**
     * The provider has longer than it was told.
     *
     * @param by the account of the panel member
     * @param until the new last day; if it is no working day, the next one
     */
    DeadlineExtended extend(
            String by,
            LocalDate until,
            ExtensionReason reason,
            Procedure.Definition procedure,
            WorkingCalendar calendar,
            Instant now) {
        road().mustBeAt(RETURNED, INFORMATION_REQUESTED);
        submission.written().mustNotBar(by);
        road().deadline().mustNotBeOver(England.dateAt(now));
        if (!until.isAfter(promised())) {
            throw new RuleBroken(SubmissionRule.DEADLINE_NOT_LATER);
        }
        var lastDay = calendar.onOrAfter(until);
        road().waitAt(submission.status(), lastDay, procedure.reminderDaysBefore(), calendar, now);
        return new DeadlineExtended(submission.id(), submission.provider(), lastDay, reason.name());
    }

    /** The provider was waited for until a day that is over. */
    SubmissionLapsed lapse(Instant now) {
        if (!road().deadline().isOver(England.dateAt(now))) {
            throw new IllegalStateException("the provider still has time: " + submission.id());
        }
        road().moveTo(LAPSED, now);
        return new SubmissionLapsed(submission.id(), submission.provider());
    }

    /** That the day draws near, once however many reminders have fallen due; empty if there is none to be sent. */
    Optional<AnswerDueSoon> dueSoon(WorkingCalendar calendar, LocalDate today) {
        return road().deadline().isReminderDue(today)
                ? Optional.of(new AnswerDueSoon(
                        submission.id(), submission.provider(), promised(), calendar.between(today, promised())))
                : Optional.empty();
    }

    private LocalDate promised() {
        return Objects.requireNonNull(road().deadline().answerBy());
    }

    private Road road() {
        return submission.road();
    }
}
