package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Until when the provider of a submission is waited for, and on which days it is still to be reminded of that. The day is a
 * promise: it stays as it was told, also when the calendar changes.
 */
@Embeddable
class Deadline {
    private @Nullable LocalDate answerBy;

    /** Struck off by {@link Submissions#strikeOffReminders}, so that the version stays: nothing changes that anybody saw. */
    @ElementCollection
    @CollectionTable(name = "submission_reminder", joinColumns = @JoinColumn(name = "submission_id"))
    @Column(name = "remind_on")
    private Set<LocalDate> reminders = new HashSet<>();

    /**
     * Waits until the end of a day.
     *
     * @param daysBefore how many working days before the last one it is reminded
     */
    void until(LocalDate lastDay, List<Integer> daysBefore, WorkingCalendar calendar, LocalDate today) {
        answerBy = lastDay;
        reminders.clear();
        daysBefore.stream()
                .map(days -> calendar.before(lastDay, days))
                .filter(day -> day.isAfter(today))
                .forEach(reminders::add);
    }

    /** Waits no longer; what was not sent never will be. */
    void end() {
        if (answerBy != null) {
            reminders.clear();
            answerBy = null;
        }
    }

    /** Refused once its last day is over, so that it makes no difference how soon after midnight the submission lapses. */
    void mustNotBeOver(LocalDate today) {
        if (isOver(today)) {
            throw new RuleBroken(SubmissionRule.ANSWER_TOO_LATE);
        }
    }

    boolean isOver(LocalDate today) {
        return answerBy != null && today.isAfter(answerBy);
    }

    /** Whether a reminder has fallen due that was not sent, of a day that is not over. */
    boolean isReminderDue(LocalDate today) {
        return answerBy != null && !isOver(today) && reminders.stream().anyMatch(day -> !day.isAfter(today));
    }

    /** The last day on which the provider may act; null unless it is waited for. */
    @Nullable
    LocalDate answerBy() {
        return answerBy;
    }
}
