package uk.nhs.leadership.enrolment.job;

import static uk.nhs.leadership.enrolment.job.JobRule.JOB_MOVE_NOT_ALLOWED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.job.JobEvent.JobEnded;
import uk.nhs.leadership.enrolment.job.JobEvent.JobReceived;
import uk.nhs.leadership.enrolment.job.JobEvent.JobReleased;
import uk.nhs.leadership.enrolment.job.JobEvent.JobValidated;

/**
 * Many rows that somebody sent, and how far the work on them has come. What is done with a row and that it was done are
 * written in one transaction, so that wherever the work is broken off it goes on from there.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or organisation = " + OrganisationFilter.CALLER)
class Job {
    /** A dry run and all-or-nothing take their rows in one transaction, which is to end within seconds. */
    static final int MOST_AT_ONCE = 50_000;

    static final int MOST_ROWS = 1_000_000;

    /** Whatever is away for a moment is back by then; what fails so often fails by itself. */
    private static final int MOST_ATTEMPTS = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    @Id
    private UUID id;

    private String organisation;
    private String kind;
    private UUID about;

    @Enumerated(EnumType.STRING)
    private JobMode mode;

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private int rowsReceived;
    private int lastRow;
    private int applied;
    private int unchanged;
    private int refused;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte @Nullable [] digest;

    private @Nullable String failure;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Caller.Kind actorKind;

    @Enumerated(EnumType.STRING)
    private Caller.Reach reach;

    private String roles;
    private String correlationId;
    private int attempts;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private Instant notBefore;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private boolean rowsForgotten;

    @Version
    private long version;

    protected Job() {}

    /** A job whose rows are still to come. */
    Job(UUID id, JobOrder order, Caller owner, String correlationId, Moment now) {
        this.id = id;
        this.organisation = owner.organisation();
        this.kind = order.kind();
        this.about = order.about();
        this.mode = order.mode();
        this.dryRun = order.dryRun();
        this.status = JobStatus.RECEIVING;
        this.actor = owner.actor();
        this.actorKind = owner.kind();
        this.reach = owner.reach();
        this.roles = owner.roles().stream().sorted().collect(Collectors.joining(" "));
        this.correlationId = correlationId;
        this.notBefore = now.instant();
        this.createdAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** Some more rows have come. */
    void took(int rows, Moment now) {
        if (status != JobStatus.RECEIVING) {
            throw new RuleBroken(JOB_MOVE_NOT_ALLOWED);
        }
        rowsReceived += rows;
        updatedAt = now.instant();
    }

    /** All rows have come. */
    JobReceived received(byte[] sha256, Moment now) {
        moveTo(dryRun ? JobStatus.VALIDATING : JobStatus.APPLYING, now);
        digest = sha256.clone();
        return new JobReceived(id, organisation, kind, about, mode, dryRun, rowsReceived);
    }

    /** The dry run has looked at all rows. */
    JobValidated validated(Collection<RowResult> results, Moment now) {
        moveTo(JobStatus.VALIDATED, now);
        count(results);
        return new JobValidated(id, organisation, applied, unchanged, refused);
    }

    /** What was validated is to be applied. It is judged anew: much may have happened since. */
    JobReleased release(Moment now) {
        if (status != JobStatus.VALIDATED) {
            throw new RuleBroken(JOB_MOVE_NOT_ALLOWED);
        }
        moveTo(JobStatus.APPLYING, now);
        lastRow = 0;
        applied = 0;
        unchanged = 0;
        refused = 0;
        return new JobReleased(id, organisation);
    }

    /** Some rows have been dealt with. */
    void advanced(List<RowResult> results, Moment now) {
        if (status != JobStatus.APPLYING) {
            throw new RuleBroken(JOB_MOVE_NOT_ALLOWED);
        }
        count(results);
        lastRow = results.getLast().n();
        attempts = 0;
        notBefore = now.instant();
        updatedAt = now.instant();
    }

    JobEnded done(Moment now) {
        return end(JobStatus.DONE, null, now);
    }

    JobEnded cancel(Moment now) {
        return end(JobStatus.CANCELLED, null, now);
    }

    JobEnded fail(JobRule why, Moment now) {
        return end(JobStatus.FAILED, why, now);
    }

    /** All or nothing, and some rows are refused: of the others nothing was done. */
    JobEnded refuse(Collection<RowResult> results, Moment now) {
        refused = (int) results.stream()
                .filter(result -> result.outcome() == RowResult.Outcome.REFUSED)
                .count();
        return fail(JobRule.ROWS_REFUSED, now);
    }

    /** A piece of the work failed, and nothing of it stays. @return whether it is worth another try */
    boolean stumbled(Moment now) {
        attempts++;
        notBefore = now.instant().plus(FIRST_PAUSE.multipliedBy(1L << attempts));
        updatedAt = now.instant();
        return attempts < MOST_ATTEMPTS;
    }

    /** Its rows are no longer here. */
    void forgotRows() {
        rowsForgotten = true;
    }

    private JobEnded end(JobStatus end, @Nullable JobRule why, Moment now) {
        moveTo(end, now);
        failure = why == null ? null : why.name();
        endedAt = now.instant();
        return new JobEnded(id, organisation, end, failure, applied, unchanged, refused);
    }

    private void count(Collection<RowResult> results) {
        for (var result : results) {
            switch (result.outcome()) {
                case APPLIED -> applied++;
                case UNCHANGED -> unchanged++;
                case REFUSED -> refused++;
            }
        }
    }

    private void moveTo(JobStatus next, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(JOB_MOVE_NOT_ALLOWED);
        }
        status = next;
        attempts = 0;
        notBefore = now.instant();
        updatedAt = now.instant();
    }

    /** Who asked for it, with what they might do then. */
    Caller owner() {
        return new Caller(actor, actorKind, organisation, reach, Set.of(roles.split(" ")));
    }

    /** Whether it is done in one transaction, so that nothing of it is ever seen without the rest. */
    boolean isAtOnce() {
        return dryRun || mode == JobMode.ALL;
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    String kind() {
        return kind;
    }

    UUID about() {
        return about;
    }

    JobMode mode() {
        return mode;
    }

    boolean isDryRun() {
        return dryRun;
    }

    JobStatus status() {
        return status;
    }

    int rowsReceived() {
        return rowsReceived;
    }

    int lastRow() {
        return lastRow;
    }

    int applied() {
        return applied;
    }

    int unchanged() {
        return unchanged;
    }

    int refused() {
        return refused;
    }

    @Nullable
    String failure() {
        return failure;
    }

    String correlationId() {
        return correlationId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
