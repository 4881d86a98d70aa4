package uk.nhs.leadership.enrolment.job;

import static uk.nhs.leadership.enrolment.job.JobAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.job.JobAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.job.JobAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.job.JobAccess.TRUST_WRITES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Tells those who wait how far a job has come, as server-sent events, until there is nothing to wait for. */
@Path("/v1/jobs")
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobProgressResource {
    private static final Logger LOG = Logger.getLogger(JobProgressResource.class);
    private static final Duration ASK_EVERY = Duration.ofMillis(250);
    private static final Duration SLOWEST_READER = Duration.ofSeconds(30);

    /** Within the life of a token: whoever still waits comes back with a new one. */
    private static final int ASKED_AT_MOST = 1_200;

    /** How often a stream says that it is alive, counted in questions. */
    private static final int ALIVE_AFTER = 60;

    /** Each costs a question to the database four times a second. */
    private static final int MOST_READERS = 100;

    private static final long RETRY_AFTER_SECONDS = 5;

    private final JobService service;
    private final ObjectMapper json;
    private final Semaphore places = new Semaphore(MOST_READERS);
    private volatile boolean stopping;

    JobProgressResource(JobService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /** Those who wait are told at the beginning of a shutdown, not at its end. */
    void stop(@Observes ShutdownDelayInitiatedEvent begun) {
        stopping = true;
    }

    @GET
    @Path("{id}/progress")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followJob",
            summary = "Tells how far a job has come until it has ended or waits for you",
            description =
                    "Server-sent events: each is the job as it then is, its id the version. The stream ends when the job"
                            + " does, when a dry run is over, or after five minutes; then connect again.")
    public void follow(@PathParam("id") UUID id, @Context SseEventSink sink, @Context Sse sse)
            throws InterruptedException {
        // Before anything is sent, so that a job that is not there is answered as such.
        var job = JobJson.View.of(service.withId(id));
        if (!places.tryAcquire()) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
        try (sink) {
            sent(sink, event(sse, job));
            for (var asked = 1; asked <= ASKED_AT_MOST && !stopping && !sink.isClosed() && goesOn(job); asked++) {
                Thread.sleep(ASK_EVERY);
                var now = JobJson.View.of(service.withId(id));
                if (now.version() != job.version()) {
                    sent(sink, event(sse, now));
                } else if (asked % ALIVE_AFTER == 0) {
                    sent(sink, sse.newEventBuilder().comment("alive").build());
                }
                job = now;
            }
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debugf(e, "event=reader-lost");
        } finally {
            places.release();
        }
    }

    private static boolean goesOn(JobJson.View job) {
        var status = JobStatus.valueOf(job.status());
        return status == JobStatus.RECEIVING || status.isAtWork();
    }

    private OutboundSseEvent event(Sse sse, JobJson.View job) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(job.version()))
                    .name("job")
                    .data(json.writeValueAsString(job))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("job " + job.id() + " cannot be written as JSON", e);
        }
    }

    private static void sent(SseEventSink sink, OutboundSseEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletionStage<?> sending = sink.send(event);
        sending.toCompletableFuture().get(SLOWEST_READER.toMillis(), TimeUnit.MILLISECONDS);
    }
}
