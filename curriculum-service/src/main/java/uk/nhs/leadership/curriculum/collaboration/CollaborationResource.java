package uk.nhs.leadership.curriculum.collaboration;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Over HTTP, who works on a version: the same for versions of every kind, each by its id. */
@Path("/v1/versions/{id}/collaborators")
@Tag(name = "Collaborators", description = "Who writes and who reviews a version before it is published")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CollaborationResource {
    private final CollaborationService service;
    private final PublicationAccess access;

    CollaborationResource(CollaborationService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getCollaborators", summary = "Who works on a version of whichever kind")
    @APIResponseSchema(value = CollaborationJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.nationalTeam();
        var collaboration = service.on(id);
        return Answers.found(ifNoneMatch, CollaborationJson.View.of(collaboration), collaboration.revision());
    }

    @PUT
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "replaceCollaborators", summary = "Say anew who works on a version")
    @APIResponseSchema(value = CollaborationJson.View.class, responseCode = "200")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CollaborationJson.Wanted body) {
        var collaboration =
                service.replace(id, Version.required(ifMatch), body.toCollaborators(), access.nationalTeam());
        return Answers.changed(CollaborationJson.View.of(collaboration), collaboration.revision());
    }
}
