package uk.nhs.leadership.curriculum.framework;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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

/** Migration maps over HTTP: one belongs to each version that continues another. */
@Path("/v1/frameworks")
@Tag(name = "Migration maps", description = "What became of each competency from one version to the next")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MigrationResource {
    private final FrameworkService service;
    private final PublicationAccess access;

    MigrationResource(FrameworkService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}/migration-map")
    @PermitAll
    @Operation(operationId = "getMigrationMap", summary = "What became of each competency since the version before")
    @APIResponseSchema(value = MigrationJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var framework = service.find(id, access.seesDrafts());
        var view = MigrationJson.View.of(framework, service.migrationMap(framework));
        return framework.publication().isPublic()
                ? Answers.foundByAnyone(ifNoneMatch, view, framework.revision())
                : Answers.found(ifNoneMatch, view, framework.revision());
    }

    @PUT
    @Path("/{id}/migration-map")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "stateMigrations", summary = "Replace all that is stated of what is gone, new or divided")
    @APIResponseSchema(value = MigrationJson.View.class, responseCode = "200")
    public Response state(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MigrationJson.Draft body) {
        var framework = service.stateMigrations(id, Version.required(ifMatch), body.toStated(), access.nationalTeam());
        return Answers.changed(MigrationJson.View.of(framework, service.migrationMap(framework)), framework.revision());
    }
}
