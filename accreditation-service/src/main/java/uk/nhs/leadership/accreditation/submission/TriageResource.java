package uk.nhs.leadership.accreditation.submission;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** Submissions over HTTP, as far as the national body looks whether they can be judged. */
@Path("/v1/submissions")
@Tag(name = "Triage", description = "Whether a submission can be judged as it stands")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TriageResource {
    private final SubmissionService service;
    private final SubmissionAccess access;

    TriageResource(SubmissionService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "returnSubmission",
            summary = "Send a submission back to its provider, to come again",
            description = "Its clock stops. The provider has twice the days that the procedure gives for an answer.")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TriageJson.ReturnRequest body) {
        access.mustActNationally();
        var seen = Version.required(ifMatch);
        return changed(service.sendBack(
                id, access.reader(), seen, access.account(), body.triageReason(), body.reasonText(), body.toFaults()));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "rejectSubmission",
            summary = "End a submission that could never be accredited, before anybody judges it")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TriageJson.RejectionJson body) {
        access.mustActNationally();
        return changed(
                service.reject(id, access.reader(), Version.required(ifMatch), access.account(), body.toRejection()));
    }

    private static Response changed(SubmissionShown shown) {
        return Answers.changed(SubmissionJson.View.of(shown), shown.submission().version());
    }
}
