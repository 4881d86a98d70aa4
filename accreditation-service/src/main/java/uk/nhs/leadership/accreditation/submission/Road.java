package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Where a submission is on its way to a decision, when it came there, and how long it may take. */
@Embeddable
class Road {
    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Embedded
    private Deadline deadline;

    @Embedded
    private ServiceClock clock;

    private @Nullable LocalDate deferredOn;
    private @Nullable Instant submittedAt;
    private @Nullable Instant handedInAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Road() {}

    /** Begins it. */
    Road(Instant now) {
        this.status = SubmissionStatus.DRAFT;
        this.deadline = new Deadline();
        this.clock = new ServiceClock();
        this.createdAt = now;
        this.updatedAt = now;
    }

    boolean isAt(SubmissionStatus... places) {
        return Set.of(places).contains(status);
    }

    void mustBeAt(SubmissionStatus... places) {
        if (!isAt(places)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
    }

    /** Refuses before anybody is asked to judge it, and once the panel has said how it should end. */
    void mustBeWhereJudgesMayChange() {
        if (!SubmissionStatus.whereJudgesMayChange().contains(status)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
    }

    void mustLeadTo(SubmissionStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED);
        }
    }

    /** Goes on; its clock stops where it is not for the national body to act, and nobody is waited for any more. */
    void moveTo(SubmissionStatus next, Instant now) {
        mustLeadTo(next);
        status = next;
        updatedAt = now;
        if (clock.isRunning() && !next.isOnTheClock()) {
            clock.stop(England.dateAt(now), next);
        }
        deadline.end();
    }

    /**
     * Its provider asks for a decision, so that the clock runs.
     *
     * @param days how many working days it may take
     */
    void submit(int days, WorkingCalendar calendar, Instant now) {
        mustLeadTo(SubmissionStatus.SUBMITTED);
        clock.start(England.dateAt(now), days, calendar);
        moveTo(SubmissionStatus.SUBMITTED, now);
        submittedAt = submittedAt == null ? now : submittedAt;
        handedInAt = now;
    }

    /**
     * Goes on to where its provider is waited for until a day, or waits there until another one.
     *
     * @param remindedBefore how many working days before the last one the provider is reminded
     */
    void waitAt(
            SubmissionStatus place,
            LocalDate lastDay,
            List<Integer> remindedBefore,
            WorkingCalendar calendar,
            Instant now) {
        if (isAt(place)) {
            touch(now);
        } else {
            moveTo(place, now);
        }
        deadline.until(lastDay, remindedBefore, calendar, England.dateAt(now));
    }

    /** Its provider is waited for no longer, so that its clock runs on. */
    void goOn(SubmissionStatus next, WorkingCalendar calendar, Instant now) {
        mustLeadTo(next);
        clock.resume(England.dateAt(now), calendar);
        moveTo(next, now);
    }

    /** Goes back to its provider from the very end, once. */
    void defer(LocalDate lastDay, List<Integer> remindedBefore, WorkingCalendar calendar, Instant now) {
        waitAt(SubmissionStatus.RETURNED, lastDay, remindedBefore, calendar, now);
        deferredOn = England.dateAt(now);
    }

    boolean wasDeferred() {
        return deferredOn != null;
    }

    /** Something happened where it is. */
    void touch(Instant now) {
        updatedAt = now;
    }

    SubmissionStatus status() {
        return status;
    }

    Deadline deadline() {
        return deadline;
    }

    ServiceClock clock() {
        return clock;
    }

    /** When it was submitted for the first time; null until it is. */
    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** When it was submitted for the last time; null until it is. */
    @Nullable
    Instant handedInAt() {
        // What was submitted before this was written down was submitted once.
        return handedInAt == null ? submittedAt : handedInAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
