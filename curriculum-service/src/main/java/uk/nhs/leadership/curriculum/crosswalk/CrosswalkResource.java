package uk.nhs.leadership.curriculum.crosswalk;

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
import java.util.function.BiFunction;
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

/** Crosswalks over HTTP. */
@Path("/v1/crosswalks")
@Tag(
        name = "Crosswalks",
        description = "What of one framework answers to what of another: drafted, reviewed, published")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CrosswalkResource {
    private static final String FRAMEWORK = "frameworkVersionId";
    private static final String REVERSED = "reversed";

    private final CrosswalkService service;
    private final PublicationAccess access;
    private final PublicAnswers answers;

    CrosswalkResource(CrosswalkService service, PublicationAccess access, PublicAnswers answers) {
        this.service = service;
        this.access = access;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(operationId = "draftCrosswalk", summary = "Begin a version of a crosswalk")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "201")
    public Response draft(@NotNull @Valid CrosswalkJson.Draft body) {
        var crosswalk = service.draft(body.toDraft(), access.nationalTeam());
        return Answers.created(
                "/v1/crosswalks/" + crosswalk.id(), CrosswalkJson.View.of(crosswalk, false), crosswalk.revision());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "reviseCrosswalk", summary = "Replace all that a draft says")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CrosswalkJson.Draft body) {
        return changed(service.revise(id, Version.required(ifMatch), body.toDraft(), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/submit-for-review")
    @RolesAllowed(AUTHOR)
    @Operation(operationId = "submitCrosswalkForReview", summary = "Hand a draft to the reviewers")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
    public Response submitForReview(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalTeam();
        return changed(service.submitForReview(id, Version.required(ifMatch)));
    }

    @POST
    @Path("/{id}/request-changes")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "requestCrosswalkChanges", summary = "Give a version back to its authors")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
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
    @Operation(operationId = "publishCrosswalk", summary = "Put a reviewed version into force, for good")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.publish(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/draft-successor")
    @RolesAllowed(AUTHOR)
    @Idempotent
    @Operation(
            operationId = "draftCrosswalkSuccessor",
            summary = "Begin the version after a published one as its copy",
            description =
                    "Between the same versions of the frameworks or such as continue them. Entries are carried over as"
                            + " long as both of their parts are still one and the same; the others are named.")
    @APIResponseSchema(value = ReworkJson.SuccessorView.class, responseCode = "201")
    public Response draftSuccessor(@PathParam("id") UUID id, @NotNull @Valid ReworkJson.Successor body) {
        var successor = service.draftSuccessor(
                id, body.version(), body.fromFrameworkVersionId(), body.toFrameworkVersionId(), access.nationalTeam());
        return Answers.created(
                "/v1/crosswalks/" + successor.id(),
                ReworkJson.SuccessorView.of(successor, service.rework(successor)),
                successor.revision());
    }

    @GET
    @Path("/{id}/rework")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(
            operationId = "getCrosswalkRework",
            summary = "What a version leaves to be done about the one that it continues")
    public ReworkJson.ReworkView rework(@PathParam("id") UUID id) {
        access.nationalTeam();
        return ReworkJson.ReworkView.of(service.rework(service.find(id, true)));
    }

    @POST
    @Path("/{id}/schedule-retirement")
    @RolesAllowed(PUBLISHER)
    @Operation(operationId = "scheduleCrosswalkRetirement", summary = "Announce the end of a published version")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
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
    @Operation(operationId = "undoCrosswalkRetirement", summary = "Keep a version whose end was announced in force")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
    public Response undoRetirement(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalTeam();
        return changed(service.undoRetirement(id, Version.required(ifMatch)));
    }

    private static Response changed(Crosswalk crosswalk) {
        return Answers.changed(CrosswalkJson.View.of(crosswalk, false), crosswalk.revision());
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getCrosswalkCompleteness", summary = "What a version lacks before it can be published")
    public Completeness completeness(@PathParam("id") UUID id) {
        access.nationalTeam();
        return Completeness.of(service.missing(id));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCrosswalks", summary = "Versions of crosswalks, without their entries")
    public Page<CrosswalkJson.CrosswalkHeading> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = PublicationStatus.class))
                    String status,
            @QueryParam("code") @Nullable @Parameter(description = "All versions of this one") String code,
            @QueryParam(FRAMEWORK)
                    @Nullable
                    @Parameter(
                            description = "Those that lead from or to this version of a framework",
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
                CrosswalkJson.CrosswalkHeading::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCrosswalk", summary = "A version of a crosswalk with its entries, from either end")
    @APIResponseSchema(value = CrosswalkJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id,
            @QueryParam(REVERSED)
                    @Nullable
                    @Parameter(
                            description = "Whether to read it from the other end: origin and destination change places,"
                                    + " broader becomes narrower",
                            schema = @Schema(implementation = Boolean.class))
                    String reversed,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return found(ifNoneMatch, new Reading(id, QueryValue.flag(REVERSED, reversed)), this::view);
    }

    @GET
    @Path("/{id}/coverage")
    @PermitAll
    @Operation(
            operationId = "getCrosswalkCoverage",
            summary = "What of the one framework is covered by the other",
            description =
                    "For each area, standard and competency of the framework that the crosswalk leads from, or with"
                            + " `reversed` of the other one: what answers to it, how close that is, or that nothing does. With"
                            + " `Accept: text/csv` the same path gives a line for each counterpart.")
    @APIResponseSchema(value = MappingJson.Coverage.class, responseCode = "200")
    public Response coverage(
            @PathParam("id") UUID id,
            @QueryParam(REVERSED)
                    @Nullable
                    @Parameter(
                            description = "Whether to look at the parts of the framework that it leads to",
                            schema = @Schema(implementation = Boolean.class))
                    String reversed,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return found(ifNoneMatch, new Covering(id, QueryValue.flag(REVERSED, reversed)), this::coverage);
    }

    @GET
    @Path("/{id}/coverage")
    @Produces(MappingJson.CSV)
    @PermitAll
    @Operation(hidden = true)
    public String csv(@PathParam("id") UUID id, @QueryParam(REVERSED) @Nullable String reversed) {
        var crosswalk = service.find(id, access.seesDrafts());
        return MappingJson.csv(service.coverage(crosswalk.content(QueryValue.flag(REVERSED, reversed))));
    }

    @GET
    @Path("/{id}/succession")
    @PermitAll
    @Operation(
            operationId = "getCrosswalkSuccession",
            summary = "Whether the frameworks of a crosswalk have gone on since",
            description =
                    "For each of the two: the version that was mapped, the one published last if it is another, and"
                            + " the mapped parts that this no longer has.")
    public MappingJson.SuccessionView succession(@PathParam("id") UUID id) {
        var crosswalk = service.find(id, access.seesDrafts());
        return MappingJson.SuccessionView.of(crosswalk, service.successions(crosswalk.content()));
    }

    /** Something that is read of a version, from one end or the other. */
    private sealed interface OneWay {
        UUID id();

        boolean reversed();
    }

    private record Reading(UUID id, boolean reversed) implements OneWay {}

    private record Covering(UUID id, boolean reversed) implements OneWay {}

    private Shown view(OneWay what, boolean seesDrafts) {
        var crosswalk = service.find(what.id(), seesDrafts);
        return new Shown(CrosswalkJson.View.of(crosswalk, what.reversed()), crosswalk.revision());
    }

    private Shown coverage(OneWay what, boolean seesDrafts) {
        var crosswalk = service.find(what.id(), seesDrafts);
        var coverage = service.coverage(crosswalk.content(what.reversed()));
        return new Shown(MappingJson.Coverage.of(crosswalk, coverage), crosswalk.revision());
    }

    private Response found(@Nullable String ifNoneMatch, OneWay what, BiFunction<OneWay, Boolean, Shown> read) {
        return service.publishedRevision(what.id())
                .map(revision -> answers.found(ifNoneMatch, what, revision, () -> read.apply(what, false)))
                .orElseGet(() -> {
                    var draft = read.apply(what, access.seesDrafts());
                    return Answers.found(ifNoneMatch, draft.view(), draft.version());
                });
    }
}
