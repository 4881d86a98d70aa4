package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;

/**
 * Counts the working days that a submission takes, but for those on which its provider is waited for. The day on which it
 * starts does not count and the day on which it stops does: stopped on Tuesday and started again on Thursday, it counts
 * Tuesday and Friday; stopped and started on one day, it counts that day once.
 */
@Embeddable
class ServiceClock {
    @ElementCollection
    @CollectionTable(name = "submission_clock", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<ClockRun> runs = new ArrayList<>();

    @Column(name = "clock_target_days")
    private @Nullable Integer targetDays;

    @Column(name = "clock_due_on")
    private @Nullable LocalDate dueOn;

    boolean isRunning() {
        return dueOn != null;
    }

    /**
     * Starts it; refused, with nothing changed, if it cannot be said when it will have run long enough.
     *
     * @param target how many working days it may take, at least 1
     */
    void start(LocalDate day, int target, WorkingCalendar calendar) {
        if (isRunning()) {
            throw new IllegalStateException("the clock runs already");
        }
        // The clocks of two machines may disagree about midnight.
        var run = ClockRun.from(runs.isEmpty() ? day : later(day, lastStop()));
        dueOn = dueOn(run, target, calendar);
        targetDays = target;
        runs.add(run);
    }

    /** Goes on where it stopped; one that never ran, because the submission is older than clocks, still does not. */
    void resume(LocalDate day, WorkingCalendar calendar) {
        if (targetDays != null) {
            start(day, targetDays, calendar);
        }
    }

    /** Stops it because of what the submission came to. */
    void stop(LocalDate day, SubmissionStatus by) {
        if (!isRunning()) {
            throw new IllegalStateException("the clock does not run");
        }
        var run = runs.getLast();
        runs.set(runs.size() - 1, run.stopped(later(day, run.startedOn()), by));
        dueOn = null;
    }

    /** Counts again when it is due, by a calendar that has changed; empty if that moves nothing. */
    Optional<LocalDate> recount(WorkingCalendar calendar) {
        if (targetDays == null || dueOn == null) {
            return Optional.empty();
        }
        var counted = dueOn(runs.getLast(), targetDays, calendar);
        if (counted.equals(dueOn)) {
            return Optional.empty();
        }
        dueOn = counted;
        return Optional.of(counted);
    }

    /** How many working days it has run up to a day. */
    int elapsed(WorkingCalendar calendar, LocalDate day) {
        return runs.stream()
                .mapToInt(run -> calendar.between(run.startedOn(), run.lastDayUpTo(day)))
                .sum();
    }

    /** When it will have run long enough, or has; null while it does not run. */
    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /** In their order; only the last one may still go on. */
    List<ClockRun> runs() {
        return runs;
    }

    private LocalDate dueOn(ClockRun goingOn, int target, WorkingCalendar calendar) {
        var left = target;
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

    /** What it shows on a day; empty if it never ran. */
    Optional<ClockReading> read(WorkingCalendar calendar, LocalDate today) {
        return Optional.ofNullable(targetDays)
                .map(target -> new ClockReading(
                        isRunning(),
                        elapsed(calendar, today),
                        target,
                        dueOn,
                        dueOn == null ? null : calendar.between(today, dueOn) - calendar.between(dueOn, today),
                        stops()));
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
