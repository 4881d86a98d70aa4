package uk.nhs.leadership.enrolment.job;

import static uk.nhs.leadership.enrolment.job.JobAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.job.JobAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.job.JobAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.job.JobAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Jobs of the caller's own organisation: how far they have come, and whether they go on. */
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
@RunOnVirtualThread
@Tag(name = "Jobs", description = "Work on many rows at once, done in the background")
class JobResource {
    private final JobService service;
    private final JobWorker worker;

    JobResource(JobService service, JobWorker worker) {
        this.service = service;
        this.worker = worker;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Lists the jobs of one's own organisation")
    public Page<JobJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those changed then or later, in the order of their last change",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(listing),
                listing.limit(),
                job -> listing.endingWith(job.id(), job.updatedAt()),
                JobJson.View::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getJob",
            summary = "Shows how far a job has come",
            description = "Ask again with If-None-Match: until there is something new the answer is 304.")
    @APIResponseSchema(JobJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var job = JobJson.View.of(service.withId(id));
        return Answers.found(ifNoneMatch, job, job.version());
    }

    @POST
    @Path("{id}/apply")
    @Operation(
            operationId = "applyJob",
            summary = "Applies what a dry run has looked at",
            description = "Each row is judged anew, because much may have happened since.")
    @APIResponseSchema(JobJson.View.class)
    public Response apply(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var job = JobJson.View.of(service.release(id, Version.required(ifMatch)));
        worker.wake();
        return Answers.changed(job, job.version());
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "Ends a job before it is done",
            description =
                    "What it has applied stays applied. It needs no If-Match: a job under way is never for long what"
                            + " it was when it was read.")
    @APIResponseSchema(JobJson.View.class)
    public Response cancel(@PathParam("id") UUID id) {
        var job = JobJson.View.of(service.cancel(id));
        return Answers.changed(job, job.version());
    }
}
