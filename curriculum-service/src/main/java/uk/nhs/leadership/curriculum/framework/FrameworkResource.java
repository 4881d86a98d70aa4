package uk.nhs.leadership.curriculum.framework;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.publicread.PublicAnswers;
import uk.nhs.leadership.chassis.publicread.PublicAnswers.Shown;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;
import uk.nhs.leadership.curriculum.publication.PublicationJson.ChangesRequest;
import uk.nhs.leadership.curriculum.publication.PublicationJson.Completeness;
import uk.nhs.leadership.curriculum.publication.PublicationJson.RetirementNotice;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.VersionList;

/** Frameworks over HTTP. */
@Path("/v1/frameworks")
@Tag(name = "Frameworks", description = "Versions of the framework: drafted, reviewed, published, then unchanged")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FrameworkResource {
    private final FrameworkService service;
    private final PublicationAccess access;
    private final PublicAnswers answers;

    FrameworkResource(FrameworkService service, PublicationAccess access, PublicAnswers answers) {
        this.service = service;
        this.access = access;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(operationId = "draftFramework", summary = "Begin a version of a framework")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "201")
    public Response draft(@NotNull @Valid FrameworkJson.Draft body) {
        var framework = service.draft(body.toDraft(), access.nationalTeam());
        return Answers.created(
                "/v1/frameworks/" + framework.id(), FrameworkJson.View.of(framework), framework.revision());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "reviseFramework", summary = "Replace all that a draft says")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FrameworkJson.Draft body) {
        return changed(service.revise(id, Version.required(ifMatch), body.toDraft(), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/submit-for-review")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "submitFrameworkForReview", summary = "Hand a draft to the reviewers")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response submitForReview(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.submitForReview(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/request-changes")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "requestFrameworkChanges", summary = "Give a version back to its authors")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response requestChanges(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangesRequest body) {
        var reviewer = access.nationalTeam();
        return changed(service.requestChanges(id, Version.required(ifMatch), body.reason(), body.text(), reviewer));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "publishFramework", summary = "Put a reviewed version into force, for good")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.publish(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/draft-successor")
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(operationId = "draftFrameworkSuccessor", summary = "Begin the version after a published one as its copy")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "201")
    public Response draftSuccessor(@PathParam("id") UUID id, @NotNull @Valid FrameworkJson.Successor body) {
        var successor = service.draftSuccessor(id, body.version(), access.nationalTeam());
        return Answers.created(
                "/v1/frameworks/" + successor.id(), FrameworkJson.View.of(successor), successor.revision());
    }

    @POST
    @Path("/{id}/schedule-retirement")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "scheduleFrameworkRetirement", summary = "Announce the end of a published version")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response scheduleRetirement(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RetirementNotice body) {
        access.nationalTeam();
        return changed(service.scheduleRetirement(id, Version.required(ifMatch), body.toRetirement()));
    }

    @POST
    @Path("/{id}/undo-retirement")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "undoFrameworkRetirement", summary = "Keep a version whose end was announced in force")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response undoRetirement(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalTeam();
        return changed(service.undoRetirement(id, Version.required(ifMatch)));
    }

    private static Response changed(Framework framework) {
        return Answers.changed(FrameworkJson.View.of(framework), framework.revision());
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getFrameworkCompleteness", summary = "What a version lacks before it can be published")
    public Completeness completeness(@PathParam("id") UUID id) {
        access.nationalTeam();
        return Completeness.of(service.readiness(id));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFrameworks", summary = "Versions of frameworks, without what they say")
    public Page<FrameworkJson.FrameworkHeading> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = PublicationStatus.class))
                    String status,
            @QueryParam("code") @Nullable @Parameter(description = "All versions of this one") String code,
            @QueryParam("updatedSince")
                    @Nullable
                    @Parameter(
                            description = "What changed then or later, in the order of the last change",
                            schema = @Schema(implementation = Instant.class))
                    String updatedSince) {
        var wanted = new VersionList(
                access.seesDrafts(),
                QueryValue.oneOf(PublicationStatus.class, "status", status),
                code,
                Listing.of(page, QueryValue.time("updatedSince", updatedSince)));
        return Page.of(service.page(wanted), page.limit(), wanted::endingWith, FrameworkJson.FrameworkHeading::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getFramework", summary = "A version of a framework with all that it says")
    @APIResponseSchema(value = FrameworkJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return service.publishedRevision(id)
                .map(revision -> answers.found(ifNoneMatch, id, revision, () -> published(id)))
                .orElseGet(() -> {
                    var draft = service.find(id, access.seesDrafts());
                    return Answers.found(ifNoneMatch, FrameworkJson.View.of(draft), draft.revision());
                });
    }

    private Shown published(UUID id) {
        var framework = service.find(id, false);
        return new Shown(FrameworkJson.View.of(framework), framework.revision());
    }
}
