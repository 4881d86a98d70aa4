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

/** Submissions over HTTP, as far as their provider is waited for. */
@Path("/v1/submissions")
@Tag(name = "Questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeadlineResource {
    private final SubmissionService service;
    private final SubmissionAccess access;

    DeadlineResource(SubmissionService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{id}/extend")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "extendDeadline",
            summary = "Give a provider longer to answer, or to submit again",
            description = "As long as the present day is not over. The provider is reminded anew.")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response extend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeadlineJson.Extension body) {
        access.mustActNationally();
        var shown = service.extend(
                id, access.reader(), Version.required(ifMatch), access.account(), body.until(), body.reason());
        return Answers.changed(SubmissionJson.View.of(shown), shown.submission().version());
    }
}
