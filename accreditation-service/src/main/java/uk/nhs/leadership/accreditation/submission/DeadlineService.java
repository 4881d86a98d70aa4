package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.EventLog;

/**
 * What becomes of submissions whose provider is waited for, without anybody's doing; a batch is one transaction. What
 * somebody is just at is passed over and comes with the next round.
 */
@ApplicationScoped
class DeadlineService {
    private static final int AT_ONCE = 100;

    private final Submissions submissions;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    DeadlineService(Submissions submissions, Calendars calendars, EventLog events, Clock clock) {
        this.submissions = submissions;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Ends some of those whose provider did not come back in time. @return whether there may be more */
    @Transactional
    boolean lapseSome() {
        var now = clock.instant();
        var late = submissions.takeUnansweredBefore(England.dateAt(now), AT_ONCE);
        events.append(late.stream()
                .map(submission -> new Waiting(submission).lapse(now))
                .toList());
        return late.size() == AT_ONCE;
    }

    /** Reminds the providers of some for which it is time. @return whether there may be more */
    @Transactional
    boolean remindSome() {
        var today = England.dateAt(clock.instant());
        var calendar = calendars.england();
        var due = submissions.takeWithReminderDue(today, AT_ONCE);
        events.append(due.stream()
                .flatMap(submission -> new Waiting(submission).dueSoon(calendar, today).stream())
                .toList());
        submissions.strikeOffReminders(due, today);
        return due.size() == AT_ONCE;
    }
}
