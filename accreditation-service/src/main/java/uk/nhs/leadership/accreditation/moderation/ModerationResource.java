package uk.nhs.leadership.accreditation.moderation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;

/** Moderation over HTTP. */
@Path("/v1/submissions/{id}/moderation")
@Tag(name = "Assessment", description = "From the allocation of assessors to the decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModerationResource {
    private final ModerationService service;
    private final ModerationAccess access;

    ModerationResource(ModerationService service, ModerationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({SubmissionAccess.ASSESSOR, SubmissionAccess.PANEL_MEMBER, SubmissionAccess.RATIFIER})
    @Operation(
            operationId = "getModeration",
            summary = "Where assessors differ",
            description = "For the lead assessor of the submission, panel members and ratifiers.")
    @APIResponseSchema(value = ModerationJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var moderation = service.find(id, access.national());
        return Answers.found(
                ifNoneMatch,
                ModerationJson.View.of(moderation),
                moderation.submission().version());
    }

    @POST
    @Path("/{criterion}")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Idempotent
    @Operation(
            operationId = "moderateDifference",
            summary = "Say as lead assessor what counts where assessors differ",
            description = "Once for each criterion. With the last difference the submission goes to the panel.")
    @APIResponseSchema(value = ModerationJson.View.class, responseCode = "201")
    public Response moderate(
            @PathParam("id") UUID id,
            @PathParam("criterion") String criterion,
            @NotNull @Valid ModerationJson.Request body) {
        var moderation = service.moderate(id, access.national(), criterion, body.result(), body.rationale());
        return Answers.created(
                "/v1/submissions/" + id + "/moderation",
                ModerationJson.View.of(moderation),
                moderation.submission().version());
    }
}
