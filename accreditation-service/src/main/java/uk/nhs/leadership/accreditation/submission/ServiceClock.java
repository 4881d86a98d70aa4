package uk.nhs.leadership.accreditation.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;

/**
 * Counts the working days that a submission takes, but for those on which its provider is waited for. The day on which it
 * starts does not count and the day on which it stops does: stopped on Tuesday and started again on Thursday, it counts
 * Tuesday and Friday; stopped and started on one day, it counts that day once.
 */
final class ServiceClock {
    private final List<ClockRun> runs;
    private final int targetDays;

    /**
     * @param runs in their order, only the last of which may still go on; written to
     * @param targetDays how many working days it may take, at least 1
     */
    ServiceClock(List<ClockRun> runs, int targetDays) {
        this.runs = runs;
        this.targetDays = targetDays;
    }

    boolean isRunning() {
        return !runs.isEmpty() && !runs.getLast().isOver();
    }

    /** Starts it; refused, with nothing changed, if it cannot be said when it will have run long enough. */
    LocalDate start(LocalDate day, WorkingCalendar calendar) {
        if (isRunning()) {
            throw new IllegalStateException("the clock runs already");
        }
        // The clocks of two machines may disagree about midnight.
        var run = ClockRun.from(runs.isEmpty() ? day : later(day, lastStop()));
        var due = dueOn(run, calendar);
        runs.add(run);
        return due;
    }

    /** Stops it because of what the submission came to. */
    void stop(LocalDate day, SubmissionStatus by) {
        if (!isRunning()) {
            throw new IllegalStateException("the clock does not run");
        }
        var run = runs.getLast();
        runs.set(runs.size() - 1, run.stopped(later(day, run.startedOn()), by));
    }

    /** How many working days it has run up to a day. */
    int elapsed(WorkingCalendar calendar, LocalDate day) {
        return runs.stream()
                .mapToInt(run -> calendar.between(run.startedOn(), run.lastDayUpTo(day)))
                .sum();
    }

    /** When it will have run long enough, or has; null while it does not run. */
    @Nullable
    LocalDate dueOn(WorkingCalendar calendar) {
        return isRunning() ? dueOn(runs.getLast(), calendar) : null;
    }

    private LocalDate dueOn(ClockRun goingOn, WorkingCalendar calendar) {
        var left = targetDays;
        for (var run : runs) {
            var stoppedOn = run.stoppedOn();
            if (stoppedOn != null) {
                var days = calendar.between(run.startedOn(), stoppedOn);
                if (days >= left) {
                    return calendar.after(run.startedOn(), left);
                }
                left -= days;
            }
        }
        return calendar.after(goingOn.startedOn(), left);
    }

    /** What it shows on a day. */
    ClockReading read(@Nullable LocalDate dueOn, WorkingCalendar calendar, LocalDate today) {
        return new ClockReading(
                isRunning(),
                elapsed(calendar, today),
                targetDays,
                dueOn,
                dueOn == null ? null : calendar.between(today, dueOn) - calendar.between(dueOn, today),
                stops());
    }

    private List<ClockReading.Stop> stops() {
        var stops = new ArrayList<ClockReading.Stop>();
        for (var i = 0; i < runs.size(); i++) {
            var from = runs.get(i).stoppedOn();
            var by = runs.get(i).stoppedBy();
            if (from != null && by != null && by.waitsForTheProvider()) {
                var until = i + 1 < runs.size() ? runs.get(i + 1).startedOn() : null;
                stops.add(new ClockReading.Stop(from, until, by));
            }
        }
        return stops;
    }

    private LocalDate lastStop() {
        var stoppedOn = runs.getLast().stoppedOn();
        if (stoppedOn == null) {
            throw new IllegalStateException("the clock runs");
        }
        return stoppedOn;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
