package uk.nhs.leadership.accreditation.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Version;

/** Submissions over HTTP, as far as they are assessed. */
@Path("/v1/submissions")
@Tag(name = "Assessment", description = "From the allocation of assessors to the decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssessmentResource {
    private final AssessmentService service;
    private final AssessmentAccess access;

    AssessmentResource(AssessmentService service, AssessmentAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}/assessment")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(operationId = "getAssessment", summary = "What was found, as far as you may know")
    @APIResponseSchema(value = AssessmentJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "What was found on an earlier revision; absent for the present one",
                            example = "1",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("revision")
                    @Nullable
                    String revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var assessment = service.find(id, access.reader(), AssessmentJson.revision(revision));
        return Answers.found(
                ifNoneMatch,
                AssessmentJson.View.of(assessment),
                assessment.submission().version());
    }

    @POST
    @Path("/{id}/assessors")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Idempotent
    @Operation(
            operationId = "allocateAssessor",
            summary = "Ask an assessor to judge a submission, or to lead those who do")
    @APIResponseSchema(value = AssessmentJson.View.class, responseCode = "201")
    public Response allocate(@PathParam("id") UUID id, @NotNull @Valid AssessmentJson.AllocationRequest body) {
        var assessment = service.allocate(id, access.national(), body.assessor(), body.roleOrAssessor());
        return Answers.created(
                "/v1/submissions/" + id + "/assessment",
                AssessmentJson.View.of(assessment),
                assessment.submission().version());
    }

    @POST
    @Path("/{id}/findings")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Idempotent
    @Operation(operationId = "recordFinding", summary = "Say what you found on a criterion")
    @APIResponseSchema(value = AssessmentJson.FindingView.class, responseCode = "201")
    public Response record(@PathParam("id") UUID id, @NotNull @Valid AssessmentJson.FindingRequest body) {
        var finding = service.record(id, access.national(), body.criterion(), body.found());
        return Answers.created(
                "/v1/submissions/" + id + "/findings/" + finding.id(),
                AssessmentJson.FindingView.of(finding),
                finding.version());
    }

    @GET
    @Path("/{id}/findings/{findingId}")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Operation(operationId = "getOwnFinding", summary = "One of your own findings")
    @APIResponseSchema(value = AssessmentJson.FindingView.class, responseCode = "200")
    public Response finding(
            @PathParam("id") UUID id,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var finding = service.finding(id, access.national(), findingId);
        return Answers.found(ifNoneMatch, AssessmentJson.FindingView.of(finding), finding.version());
    }

    @PUT
    @Path("/{id}/findings/{findingId}")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Operation(operationId = "correctFinding", summary = "Say better what you found, until the panel recommends")
    @APIResponseSchema(value = AssessmentJson.FindingView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AssessmentJson.FindingCorrection body) {
        var finding = service.correct(id, access.national(), findingId, Version.required(ifMatch), body.found());
        return Answers.changed(AssessmentJson.FindingView.of(finding), finding.version());
    }
}
