package uk.nhs.leadership.enrolment.equality;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** What a participant says of themselves. */
@Path("/v1/participants/me/equality")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Own record", description = "What a participant did, passed and holds")
class EqualityResource {
    private final EqualityService service;

    EqualityResource(EqualityService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(EqualityAccess.PARTICIPANT)
    @Operation(
            operationId = "getOwnEquality",
            summary = "Shows what you said of yourself",
            description = "Nobody but you can read it. Before you have said anything its entity tag is \"0\".")
    @APIResponseSchema(EqualityJson.View.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var own = service.own();
        return Answers.found(ifNoneMatch, EqualityJson.View.of(own), own.version());
    }

    @PUT
    @RolesAllowed(EqualityAccess.PARTICIPANT)
    @Operation(
            operationId = "describeYourself",
            summary = "Says of yourself what you want to say, in place of what you said before",
            description =
                    "It is used for one thing: to count whether training reaches all groups alike, in numbers from"
                            + " which nobody can be told.")
    @APIResponseSchema(EqualityJson.View.class)
    public Response describe(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EqualityJson.Describe describe) {
        var said = service.describe(Version.required(ifMatch), describe.ethnicCategory(), describe.disability());
        return Answers.changed(EqualityJson.View.of(said), said.version());
    }

    @DELETE
    @RolesAllowed(EqualityAccess.PARTICIPANT)
    @Operation(operationId = "takeBackEquality", summary = "Takes back all that you said of yourself")
    @APIResponse(responseCode = "204", description = "None of it is kept")
    public Response takeBack(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.takeBack(Version.required(ifMatch));
        return Response.noContent().build();
    }
}
