package uk.nhs.leadership.enrolment.talent;

import static uk.nhs.leadership.enrolment.talent.TalentAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** Whether a participant wants to be found. */
@Path("/v1/participants/me/talent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Talent", description = "Who would take on a role in an organisation that is in difficulty")
class OwnTalentResource {
    private final TalentService service;

    OwnTalentResource(TalentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(PARTICIPANT)
    @Operation(operationId = "getOwnTalentProfile", summary = "Shows whether you are visible, and for what")
    @APIResponseSchema(TalentJson.OwnView.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var own = service.ownProfile();
        return Answers.found(
                ifNoneMatch,
                TalentJson.OwnView.of(own),
                own.map(TalentProfile::revision).orElse(0L));
    }

    @PUT
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "becomeVisible",
            summary = "Makes you visible to those who fill roles in organisations in difficulty, or changes for what",
            description = "Your trust is not told. Before you are visible the version is 0.")
    @APIResponseSchema(TalentJson.OwnView.class)
    public Response say(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull TalentJson.Say say) {
        var profile = service.say(Version.required(ifMatch), say.openTo());
        return Answers.changed(TalentJson.OwnView.of(Optional.of(profile)), profile.revision());
    }

    /** Without an entity tag: whatever somebody has seen of it, it is to be gone. */
    @DELETE
    @RolesAllowed(PARTICIPANT)
    @Operation(operationId = "becomeInvisible", summary = "Ends that you are visible, at once")
    @APIResponse(responseCode = "204", description = "Nobody finds you any more")
    public Response optOut() {
        service.optOut();
        return Response.noContent().build();
    }
}
