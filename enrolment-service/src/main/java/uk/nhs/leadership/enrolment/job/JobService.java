package uk.nhs.leadership.enrolment.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** What an organisation can do with its jobs, and what becomes of those that it leaves behind. */
@ApplicationScoped
@Transactional
class JobService {
    /** Whoever is still sending has sent something in this time. */
    static final Duration BROKEN_OFF_AFTER = Duration.ofMinutes(15);

    /** A dry run's result is out of date by then. */
    static final Duration VALIDATED_FOR = Duration.ofDays(7);

    /** What became of each row may be asked for until then. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final int JOBS_AT_ONCE = 20;
    private static final int ROWS_AT_ONCE = 20_000;
    private static final String CORRELATION_ID = "correlationId";

    private final Jobs jobs;
    private final JobRows rows;
    private final WorkByKind works;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    JobService(Jobs jobs, JobRows rows, WorkByKind works, EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.jobs = jobs;
        this.rows = rows;
        this.works = works;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Refuses to begin anything about what the caller does not know of. */
    void requireKnown(Work work, UUID about) {
        if (!work.isKnown(about)) {
            throw new NotFound();
        }
    }

    UUID begin(JobOrder order) {
        var correlationId = MDC.get(CORRELATION_ID) instanceof String given
                ? given
                : ids.next().toString();
        var job = new Job(ids.next(), order, callers.current(), correlationId, Moment.of(clock));
        jobs.persist(job);
        return job.id();
    }

    /** Keeps some more of a job's rows. */
    void take(UUID id, List<SentRow> piece) {
        var job = jobs.holding(id).orElseThrow(NotFound::new);
        job.took(piece.size(), Moment.of(clock));
        if (job.isAtOnce() && job.rowsReceived() > Job.MOST_AT_ONCE) {
            throw new InvalidInput(new Fault(
                    "row " + piece.getLast().n(),
                    "TOO_MANY_ROWS",
                    "A dry run, or all rows or none, takes at most " + Job.MOST_AT_ONCE + " rows"));
        }
        jobs.flush();
        rows.keep(job, piece);
    }

    /** All rows have come. @return the job, or the one that is at work on the same rows already */
    Job received(UUID id, byte[] digest) {
        var job = jobs.holding(id).orElseThrow(NotFound::new);
        jobs.awaitOthersOf(job.organisation());
        var other = jobs.like(job, digest);
        if (other.isPresent()) {
            remove(job);
            return other.get();
        }
        eventLog.append(job.received(digest, Moment.of(clock)));
        jobs.flush();
        return job;
    }

    /** Forgets a job whose rows cannot be read, unless it has come to its end meanwhile. */
    void discard(UUID id) {
        jobs.holding(id).filter(job -> job.status() == JobStatus.RECEIVING).ifPresent(this::remove);
    }

    private void remove(Job job) {
        rows.forgetAll(job.id());
        jobs.delete(job);
    }

    Job withId(UUID id) {
        return jobs.withId(id)
                .filter(job -> works.isOpenTo(callers.current(), job.kind()))
                .orElseThrow(NotFound::new);
    }

    List<Job> list(Listing listing) {
        var caller = callers.current();
        return jobs.list(caller.organisation(), works.openTo(caller), listing);
    }

    /** What became of the rows behind one, as far as it is known. */
    List<RowResult> resultsAfter(UUID id, int row, int most) {
        return rows.resultsAfter(id, row, most);
    }

    Job release(UUID id, Version expected) {
        var job = own(id);
        expected.mustBe(job.version());
        rows.forgetResults(id);
        return announce(job, job.release(Moment.of(clock)));
    }

    Job cancel(UUID id) {
        var job = own(id);
        return announce(job, job.cancel(Moment.of(clock)));
    }

    private Job own(UUID id) {
        return jobs.holding(id)
                .filter(job -> works.isOpenTo(callers.current(), job.kind()))
                .orElseThrow(NotFound::new);
    }

    private Job announce(Job job, JobEvent event) {
        eventLog.append(event);
        jobs.flush();
        return job;
    }

    /** Ends what nobody will go on with. @return whether there may be more of it */
    boolean endSomeLeftBehind(Instant at) {
        var now = Moment.of(clock);
        var brokenOff = jobs.takeLeftBehind(JobStatus.RECEIVING, at.minus(BROKEN_OFF_AFTER), JOBS_AT_ONCE);
        brokenOff.forEach(job -> eventLog.append(job.fail(JobRule.UPLOAD_BROKEN_OFF, now)));
        var outOfDate = jobs.takeLeftBehind(JobStatus.VALIDATED, at.minus(VALIDATED_FOR), JOBS_AT_ONCE);
        outOfDate.forEach(job -> eventLog.append(job.cancel(now)));
        return brokenOff.size() == JOBS_AT_ONCE || outOfDate.size() == JOBS_AT_ONCE;
    }

    /** Removes rows of what has ended, which may name people. @return whether there may be more of them */
    boolean forgetSomeRows() {
        var ended = jobs.takeEndedWithRows(1);
        for (var job : ended) {
            if (!rows.forgetSome(job.id(), ROWS_AT_ONCE)) {
                job.forgotRows();
            }
        }
        return !ended.isEmpty();
    }

    /** Forgets what ended long ago. @return whether there may be more of it */
    boolean forgetSomeJobs(Instant at) {
        var old = jobs.takeEndedBefore(at.minus(KEPT_FOR), 1);
        for (var job : old) {
            if (!rows.forgetSomeResults(job.id(), ROWS_AT_ONCE) && !rows.forgetSome(job.id(), ROWS_AT_ONCE)) {
                jobs.delete(job);
            }
        }
        return !old.isEmpty();
    }
}
