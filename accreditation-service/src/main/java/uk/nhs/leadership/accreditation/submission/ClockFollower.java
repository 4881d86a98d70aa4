package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import uk.nhs.leadership.accreditation.calendar.CalendarFollower;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.chassis.event.EventLog;

/**
 * Moves the due dates of submissions when the calendar changes. There are some hundred under way at a time and the
 * calendar changes a few times a year, so that this is done at once, within the change.
 */
@ApplicationScoped
class ClockFollower implements CalendarFollower {
    private static final int AT_A_TIME = 200;

    private final Submissions submissions;
    private final EventLog events;
    private final Clock clock;

    ClockFollower(Submissions submissions, EventLog events, Clock clock) {
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void calendarChanged(WorkingCalendar calendar) {
        var now = clock.instant();
        var batch = submissions.lockedWithClock(new UUID(0, 0), AT_A_TIME);
        while (!batch.isEmpty()) {
            events.append(batch.stream()
                    .flatMap(submission -> submission.recount(calendar, now).stream())
                    .toList());
            submissions.flush();
            batch = submissions.lockedWithClock(batch.getLast().id(), AT_A_TIME);
        }
    }
}
