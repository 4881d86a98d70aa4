package uk.nhs.leadership.curriculum.programme;

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
import java.util.regex.Pattern;
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

/** Programmes over HTTP. */
@Path("/v1/programmes")
@Tag(name = "Programmes", description = "Versions of programmes: drafted, reviewed, published, then unchanged")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgrammeResource {
    private static final Pattern STAGE = Pattern.compile(ProgrammeJson.STAGE);
    private static final Pattern OWNER = Pattern.compile(ProgrammeJson.OWNER);
    private static final String CURRICULUM = "curriculumVersionId";

    private final ProgrammeService service;
    private final PublicationAccess access;
    private final PublicAnswers answers;

    ProgrammeResource(ProgrammeService service, PublicationAccess access, PublicAnswers answers) {
        this.service = service;
        this.access = access;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(operationId = "draftProgramme", summary = "Begin a version of a programme")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "201")
    public Response draft(@NotNull @Valid ProgrammeJson.Draft body) {
        var programme = service.draft(body.toDraft(), access.nationalTeam());
        return Answers.created(
                "/v1/programmes/" + programme.id(), ProgrammeJson.View.of(programme), programme.revision());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "reviseProgramme", summary = "Replace all that a draft says")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProgrammeJson.Draft body) {
        return changed(service.revise(id, Version.required(ifMatch), body.toDraft(), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/submit-for-review")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "submitProgrammeForReview", summary = "Hand a draft to the reviewers")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
    public Response submitForReview(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.submitForReview(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/request-changes")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "requestProgrammeChanges", summary = "Give a version back to its authors")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
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
    @Operation(operationId = "publishProgramme", summary = "Put a reviewed version into force, for good")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.publish(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/draft-successor")
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(operationId = "draftProgrammeSuccessor", summary = "Begin the version after a published one as its copy")
    @APIResponseSchema(value = ProgrammeJson.SuccessorView.class, responseCode = "201")
    public Response draftSuccessor(@PathParam("id") UUID id, @NotNull @Valid ProgrammeJson.Successor body) {
        var successor = service.draftSuccessor(id, body.version(), body.curriculumVersionId(), access.nationalTeam());
        return Answers.created(
                "/v1/programmes/" + successor.id(),
                ProgrammeJson.SuccessorView.of(successor, service.rework(successor)),
                successor.revision());
    }

    @GET
    @Path("/{id}/rework")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(
            operationId = "getProgrammeRework",
            summary = "Outcomes that modules of the version before worked towards and the curriculum no longer has")
    public ProgrammeJson.ReworkView rework(@PathParam("id") UUID id) {
        access.nationalTeam();
        return ProgrammeJson.ReworkView.of(service.rework(service.find(id, true)));
    }

    @POST
    @Path("/{id}/schedule-retirement")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "scheduleProgrammeRetirement", summary = "Announce the end of a published version")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
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
    @Operation(operationId = "undoProgrammeRetirement", summary = "Keep a version whose end was announced in force")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
    public Response undoRetirement(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalTeam();
        return changed(service.undoRetirement(id, Version.required(ifMatch)));
    }

    private static Response changed(Programme programme) {
        return Answers.changed(ProgrammeJson.View.of(programme), programme.revision());
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getProgrammeCompleteness", summary = "What a version lacks before it can be published")
    public Completeness completeness(@PathParam("id") UUID id) {
        access.nationalTeam();
        return Completeness.of(service.readiness(id));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProgrammes", summary = "Versions of programmes, without their modules")
    public Page<ProgrammeJson.ProgrammeHeading> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = PublicationStatus.class))
                    String status,
            @QueryParam("code") @Nullable @Parameter(description = "All versions of this one") String code,
            @QueryParam("stage") @Nullable @Parameter(description = "Those for this stage", example = "S1")
                    String stage,
            @QueryParam("strand") @Nullable @Parameter(schema = @Schema(implementation = Strand.class)) String strand,
            @QueryParam("owner")
                    @Nullable
                    @Parameter(description = "Those that this organisation answers for", example = "X26")
                    String owner,
            @QueryParam("award")
                    @Nullable
                    @Parameter(
                            description = "Those that lead to this award, in its very words",
                            example = "Award in Healthcare Leadership")
                    String award,
            @QueryParam(CURRICULUM)
                    @Nullable
                    @Parameter(
                            description = "Those built on this version of a curriculum",
                            schema = @Schema(implementation = UUID.class))
                    String curriculum,
            @QueryParam("updatedSince")
                    @Nullable
                    @Parameter(
                            description = "What changed then or later, in the order of the last change",
                            schema = @Schema(implementation = Instant.class))
                    String updatedSince) {
        var versions = new VersionList(
                access.seesDrafts(),
                QueryValue.oneOf(PublicationStatus.class, "status", status),
                code,
                Listing.of(page, QueryValue.time("updatedSince", updatedSince)));
        var wanted = new ProgrammeList(
                versions,
                QueryValue.like(STAGE, "Send the code of a stage such as S1", "stage", stage),
                QueryValue.oneOf(Strand.class, "strand", strand),
                QueryValue.like(OWNER, "Send the code of an organisation such as X26", "owner", owner),
                award,
                QueryValue.id(CURRICULUM, curriculum));
        return Page.of(service.page(wanted), page.limit(), versions::endingWith, ProgrammeJson.ProgrammeHeading::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getProgramme", summary = "A version of a programme with its modules")
    @APIResponseSchema(value = ProgrammeJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return service.publishedRevision(id)
                .map(revision -> answers.found(ifNoneMatch, id, revision, () -> published(id)))
                .orElseGet(() -> {
                    var draft = service.find(id, access.seesDrafts());
                    return Answers.found(ifNoneMatch, ProgrammeJson.View.of(draft), draft.revision());
                });
    }

    private Shown published(UUID id) {
        var programme = service.find(id, false);
        return new Shown(ProgrammeJson.View.of(programme), programme.revision());
    }
}
