package uk.nhs.leadership.enrolment.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import uk.nhs.leadership.chassis.background.Loop;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.job.JobWorkService.Waiting;

/**
 * Works on jobs, a piece of each in turn, so that a long one makes no other wait for its end. Every replica does; which of them
 * does a piece is settled by who holds the job's row.
 */
@Singleton
class JobWorker {
    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final String NAME = "jobs";
    private static final String CORRELATION_ID = "correlationId";

    private final JobWorkService service;
    private final Callers callers;
    private final Loop loop;

    JobWorker(JobWorkService service, Callers callers) {
        this.service = service;
        this.callers = callers;
        this.loop = new Loop(NAME, this::doSome);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    /** There is work now. */
    void wake() {
        loop.wake();
    }

    /** A piece of each job that waits. @return whether there may be more to do at once */
    boolean doSome() {
        var did = false;
        for (var job : callers.as(Caller.service(NAME), service::waiting)) {
            did |= doSome(job);
        }
        return did;
    }

    /** What is done is done as whoever asked for it, and belongs to their request. */
    private boolean doSome(Waiting job) {
        MDC.put(CORRELATION_ID, job.correlationId());
        try {
            return callers.as(job.owner(), () -> piece(job));
        } catch (RuntimeException e) {
            LOG.warnf(e, "event=job-stumbled job=%s", job.id());
            callers.as(job.owner(), () -> {
                service.stumbled(job.id());
                return true;
            });
            return true;
        } finally {
            MDC.remove(CORRELATION_ID);
        }
    }

    private boolean piece(Waiting job) {
        if (job.status() == JobStatus.VALIDATING) {
            var results = service.tryAll(job.id());
            results.ifPresent(all -> service.validated(job.id(), all));
            return results.isPresent();
        }
        return switch (job.mode()) {
            case EACH -> service.applySome(job.id());
            case ALL -> {
                var refused = service.applyAll(job.id());
                refused.ifPresent(all -> service.refused(job.id(), all));
                yield true;
            }
        };
    }
}
