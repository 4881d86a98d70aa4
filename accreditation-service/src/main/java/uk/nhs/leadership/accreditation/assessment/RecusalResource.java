package uk.nhs.leadership.accreditation.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Version;

/** Submissions over HTTP, as far as assessors declare an interest in one and step back from it. */
@Path("/v1/submissions")
@Tag(name = "Assessment", description = "From the allocation of assessors to the decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecusalResource {
    private final RecusalService service;
    private final AssessmentAccess access;

    RecusalResource(RecusalService service, AssessmentAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{id}/assessors/{assessorId}/declare")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Operation(
            operationId = "declareInterestInSubmission",
            summary = "Say whether you have an interest in the submission that you were asked to work on",
            description = "Nothing can be found before. Whoever has an interest is recused by saying so.")
    @APIResponse(responseCode = "204", description = "It is declared; the ETag is the submission's")
    public Response declare(
            @PathParam("id") UUID id,
            @PathParam("assessorId") UUID assessorId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecusalJson.CaseDeclaration body) {
        return done(service.declare(
                id, access.national(), Version.required(ifMatch), assessorId, body.interest(), body.text()));
    }

    @POST
    @Path("/{id}/assessors/{assessorId}/recuse")
    @RolesAllowed({SubmissionAccess.ASSESSOR, SubmissionAccess.PANEL_MEMBER})
    @Operation(
            operationId = "recuseAssessor",
            summary = "Step back from a submission; a panel member may recuse any assessor",
            description = "If too few are left to judge it, the best that can be asked is asked at once.")
    @APIResponse(responseCode = "204", description = "The assessor is recused; the ETag is the submission's")
    public Response recuse(
            @PathParam("id") UUID id,
            @PathParam("assessorId") UUID assessorId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecusalJson.RecusalRequest body) {
        return done(service.recuse(id, access.national(), Version.required(ifMatch), assessorId, body.reason()));
    }

    private static Response done(Version version) {
        return Response.noContent().header(HttpHeaders.ETAG, version.etag()).build();
    }
}
