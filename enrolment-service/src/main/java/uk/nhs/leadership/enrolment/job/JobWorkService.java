package uk.nhs.leadership.enrolment.job;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.job.RowResult.Outcome;
import uk.nhs.leadership.enrolment.job.Work.Judgement;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/**
 * The pieces of work on jobs. Each is a transaction that holds its job's row: a replica that ends in the middle leaves nothing
 * of the piece behind, and any other takes it up at once.
 */
@ApplicationScoped
@Transactional
class JobWorkService {
    /**
     * Of rows that are each for themselves: one or two seconds' work, so that progress shows and a lost piece is soon done again. A
     * list of a trust's whole staff is one: while its rows are kept nobody works yet on the events that tell of them.
     */
    static final int PIECE = 20_000;

    private static final int JOBS_AT_ONCE = 10;
    private static final int LONGEST_SECONDS = 300;

    private final Jobs jobs;
    private final JobRows rows;
    private final WorkByKind works;
    private final EventLog eventLog;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    JobWorkService(
            Jobs jobs,
            JobRows rows,
            WorkByKind works,
            EventLog eventLog,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.works = works;
        this.eventLog = eventLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A job with work to be done, and as whom. */
    record Waiting(UUID id, JobStatus status, JobMode mode, Caller owner, String correlationId) {}

    List<Waiting> waiting() {
        return jobs.atWork(clock.instant(), JOBS_AT_ONCE).stream()
                .map(job -> new Waiting(job.id(), job.status(), job.mode(), job.owner(), job.correlationId()))
                .toList();
    }

    /** Applies the next rows of a job whose rows are each for themselves. @return whether it did anything */
    boolean applySome(UUID id) {
        var taken = jobs.take(id, JobStatus.APPLYING);
        taken.ifPresent(job -> {
            jobs.allowTime();
            var piece = rows.after(id, job.lastRow(), PIECE);
            if (!piece.isEmpty()) {
                var judged = new Judged(job, piece);
                judged.apply();
                rows.record(job, judged.results());
                job.advanced(judged.results(), Moment.of(clock));
            }
            if (piece.size() < PIECE) {
                eventLog.append(job.done(Moment.of(clock)));
            }
            jobs.flush();
        });
        return taken.isPresent();
    }

    /** What would become of all rows of a job. Nothing of the looking stays, nor of what it tried. */
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Optional<List<RowResult>> tryAll(UUID id) {
        var results =
                jobs.take(id, JobStatus.VALIDATING).map(job -> judgeAll(job).results());
        transaction.setRollbackOnly();
        return results;
    }

    void validated(UUID id, List<RowResult> results) {
        jobs.take(id, JobStatus.VALIDATING).ifPresent(job -> {
            rows.record(job, results);
            eventLog.append(job.validated(results, Moment.of(clock)));
            jobs.flush();
        });
    }

    /**
     * Applies all rows of a job, or none if one of them is refused.
     *
     * @return if one is refused, what there is to tell of all
     */
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Optional<List<RowResult>> applyAll(UUID id) {
        var taken = jobs.take(id, JobStatus.APPLYING);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var job = taken.get();
        var judged = judgeAll(job);
        if (judged.results().stream().anyMatch(result -> result.outcome() == Outcome.REFUSED)) {
            transaction.setRollbackOnly();
            return Optional.of(judged.results());
        }
        judged.apply();
        rows.record(job, judged.results());
        if (!judged.results().isEmpty()) {
            job.advanced(judged.results(), Moment.of(clock));
        }
        eventLog.append(job.done(Moment.of(clock)));
        jobs.flush();
        return Optional.empty();
    }

    /** Ends a job of which some rows are refused and so none is applied. Only the refused ones are told of. */
    void refused(UUID id, List<RowResult> results) {
        jobs.take(id, JobStatus.APPLYING).ifPresent(job -> {
            var told = results.stream()
                    .filter(result -> result.outcome() == Outcome.REFUSED)
                    .toList();
            rows.record(job, told);
            eventLog.append(job.refuse(told, Moment.of(clock)));
            jobs.flush();
        });
    }

    /** A piece of the work failed: it is tried again after a while, and given up after some tries. */
    void stumbled(UUID id) {
        var now = Moment.of(clock);
        jobs.holding(id).filter(job -> job.status().isAtWork()).ifPresent(job -> {
            if (!job.stumbled(now)) {
                eventLog.append(job.fail(JobRule.WORK_FAILED, now));
            }
            jobs.flush();
        });
    }

    private Judged judgeAll(Job job) {
        jobs.allowTime();
        return new Judged(job, rows.after(job.id(), 0, Job.MOST_AT_ONCE));
    }

    /** Rows of a job with what became of each, those that cannot be read among them. */
    private final class Judged {
        private final Judgement judgement;
        private final List<RowResult> results;

        Judged(Job job, List<SentRow> piece) {
            this.judgement = works.of(job.kind())
                    .judge(
                            job.about(),
                            piece.stream().filter(row -> row.fault() == null).toList());
            this.results = new ArrayList<>(judgement.results());
            for (var row : piece) {
                if (row.fault() != null) {
                    results.add(RowResult.refused(row.n(), row.fault()));
                }
            }
            results.sort(Comparator.comparingInt(RowResult::n));
        }

        List<RowResult> results() {
            return results;
        }

        void apply() {
            judgement.apply();
        }
    }
}
