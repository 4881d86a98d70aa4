package uk.nhs.leadership.curriculum.pathway;

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
import java.util.List;
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

/** Pathways over HTTP. */
@Path("/v1/pathways")
@Tag(name = "Pathways", description = "Versions of pathways: drafted, reviewed, published, then unchanged")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PathwayResource {
    private static final String FRAMEWORK = "frameworkVersionId";

    private final PathwayService service;
    private final PublicationAccess access;
    private final PublicAnswers answers;

    PathwayResource(PathwayService service, PublicationAccess access, PublicAnswers answers) {
        this.service = service;
        this.access = access;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(operationId = "draftPathway", summary = "Begin a version of a pathway")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "201")
    public Response draft(@NotNull @Valid PathwayJson.Draft body) {
        var pathway = service.draft(body.toDraft(), access.nationalTeam());
        return Answers.created("/v1/pathways/" + pathway.id(), PathwayJson.View.of(pathway), pathway.revision());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "revisePathway", summary = "Replace all that a draft says")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PathwayJson.Draft body) {
        return changed(service.revise(id, Version.required(ifMatch), body.toDraft(), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/submit-for-review")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "submitPathwayForReview", summary = "Hand a draft to the reviewers")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
    public Response submitForReview(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalTeam();
        return changed(service.submitForReview(id, Version.required(ifMatch)));
    }

    @POST
    @Path("/{id}/request-changes")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "requestPathwayChanges", summary = "Give a version back to its authors")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
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
    @Operation(operationId = "publishPathway", summary = "Put a reviewed version into force, for good")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.publish(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/draft-successor")
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(
            operationId = "draftPathwaySuccessor",
            summary = "Begin the version after a published one as its copy",
            description =
                    "Through the stages of the same version of the framework or of another. The programmes with which"
                            + " something has happened meanwhile are named.")
    @APIResponseSchema(value = ReworkJson.SuccessorView.class, responseCode = "201")
    public Response draftSuccessor(@PathParam("id") UUID id, @NotNull @Valid ReworkJson.Successor body) {
        var successor = service.draftSuccessor(id, body.version(), body.frameworkVersionId(), access.nationalTeam());
        return Answers.created(
                "/v1/pathways/" + successor.id(),
                ReworkJson.SuccessorView.of(successor, service.rework(successor)),
                successor.revision());
    }

    @GET
    @Path("/{id}/rework")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(
            operationId = "getPathwayRework",
            summary =
                    "Programmes of a version with which something has happened since the one that it continues was published")
    public ReworkJson.ReworkView rework(@PathParam("id") UUID id) {
        access.nationalTeam();
        return ReworkJson.ReworkView.of(service.rework(service.find(id, true)));
    }

    @POST
    @Path("/{id}/schedule-retirement")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "schedulePathwayRetirement", summary = "Announce the end of a published version")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
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
    @Operation(operationId = "undoPathwayRetirement", summary = "Keep a version whose end was announced in force")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
    public Response undoRetirement(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalTeam();
        return changed(service.undoRetirement(id, Version.required(ifMatch)));
    }

    private static Response changed(Pathway pathway) {
        return Answers.changed(PathwayJson.View.of(pathway), pathway.revision());
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getPathwayCompleteness", summary = "What a version lacks before it can be published")
    public Completeness completeness(@PathParam("id") UUID id) {
        access.nationalTeam();
        return Completeness.of(service.missing(id));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPathways", summary = "Versions of pathways")
    public Page<PathwayJson.PathwayHeading> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = PublicationStatus.class))
                    String status,
            @QueryParam("code") @Nullable @Parameter(description = "All versions of this one") String code,
            @QueryParam(FRAMEWORK)
                    @Nullable
                    @Parameter(
                            description = "Those that lead through the stages of this version of a framework",
                            schema = @Schema(implementation = UUID.class))
                    String framework,
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
        return Page.of(
                service.page(wanted, QueryValue.id(FRAMEWORK, framework)),
                page.limit(),
                wanted::endingWith,
                PathwayJson.PathwayHeading::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getPathway", summary = "A version of a pathway")
    @APIResponseSchema(value = PathwayJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return service.publishedRevision(id)
                .map(revision -> answers.found(ifNoneMatch, id, revision, () -> published(id)))
                .orElseGet(() -> {
                    var draft = service.find(id, access.seesDrafts());
                    return Answers.found(ifNoneMatch, PathwayJson.View.of(draft), draft.revision());
                });
    }

    private Shown published(UUID id) {
        var pathway = service.find(id, false);
        return new Shown(PathwayJson.View.of(pathway), pathway.revision());
    }

    @GET
    @Path("/{id}/next")
    @PermitAll
    @Operation(
            operationId = "getNextOnPathway",
            summary = "What somebody can do next on a pathway",
            description =
                    "For whoever has completed these programmes: the steps to which they can go on and, where they"
                            + " have done none yet, those at which they can enter; of each its programmes in the versions that can"
                            + " be begun today, and which programmes these ask for that are still to be completed.")
    public NextJson.NextView next(
            @PathParam("id") UUID id,
            @QueryParam("completed")
                    @Parameter(description = "The codes of the programmes completed, with commas between them")
                    List<String> completed) {
        return NextJson.NextView.of(service.next(id, NextJson.codes("completed", completed), access.seesDrafts()));
    }
}
