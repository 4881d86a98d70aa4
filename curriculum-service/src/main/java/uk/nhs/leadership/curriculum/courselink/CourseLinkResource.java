package uk.nhs.leadership.curriculum.courselink;

import static uk.nhs.leadership.curriculum.courselink.CourseLinkAccess.LEAD;
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

/** Links between programmes and accredited courses over HTTP. */
@Path("/v1/course-links")
@Tag(name = "Course links", description = "Which accredited course is held for which programme")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CourseLinkResource {
    private static final Pattern NUMBER = Pattern.compile(CourseLinkJson.NUMBER);

    private final CourseLinkService service;
    private final CourseLinkAccess access;

    CourseLinkResource(CourseLinkService service, CourseLinkAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({PUBLISHER, LEAD})
    @Idempotent
    @Operation(
            operationId = "linkCourse",
            summary = "Say that an accredited course is held for a version of a programme")
    @APIResponseSchema(value = CourseLinkJson.View.class, responseCode = "201")
    public Response link(@NotNull @Valid CourseLinkJson.NewLink body) {
        access.mustAnswerFor(service.ownerOf(body.programmeVersionId()));
        var shown = service.link(body.programmeVersionId(), body.accreditationNumber());
        return Answers.created(
                "/v1/course-links/" + shown.link().id(),
                CourseLinkJson.View.of(shown),
                shown.link().revision());
    }

    @POST
    @Path("/{id}/unlink")
    @RolesAllowed({PUBLISHER, LEAD})
    @Operation(operationId = "unlinkCourse", summary = "Say that a course is not, or no longer, held for the programme")
    @APIResponseSchema(value = CourseLinkJson.View.class, responseCode = "200")
    public Response unlink(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CourseLinkJson.Unlink body) {
        access.mustAnswerFor(service.ownerOfLinked(id));
        return shown(service.unlink(id, Version.required(ifMatch), body.reason(), body.text()));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCourseLinks",
            summary = "Links, those of one programme or of one course among them",
            description =
                    "Links that were ended are in the list too, and say why, unless only current ones are asked for.")
    public Page<CourseLinkJson.View> list(
            @BeanParam PageRequest page,
            @QueryParam("programmeVersionId")
                    @Nullable
                    @Parameter(
                            description = "Only of this version of a programme",
                            schema = @Schema(implementation = UUID.class))
                    String programme,
            @QueryParam("accreditationNumber")
                    @Nullable
                    @Parameter(
                            description = "Only of the course accredited under this number",
                            example = "LMA-000123-1")
                    String number,
            @QueryParam("current")
                    @Nullable
                    @Parameter(
                            description = "Without those that were ended",
                            schema = @Schema(implementation = Boolean.class))
                    String current,
            @QueryParam("updatedSince")
                    @Nullable
                    @Parameter(
                            description =
                                    "What changed then or later, in the order of the last change. That the standing"
                                            + " of a course changes is no change of its link.",
                            schema = @Schema(implementation = Instant.class))
                    String updatedSince) {
        var wanted = new CourseLinkList(
                QueryValue.id("programmeVersionId", programme),
                QueryValue.like(NUMBER, "Send a number such as LMA-000123-1", "accreditationNumber", number),
                QueryValue.flag("current", current),
                Listing.of(page, QueryValue.time("updatedSince", updatedSince)));
        return Page.of(
                service.page(wanted),
                page.limit(),
                last -> wanted.listing()
                        .endingWith(last.link().id(), last.link().updatedAt()),
                CourseLinkJson.View::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getCourseLink",
            summary = "A link, and what its course is today",
            description =
                    "The entity tag is that of the link, to end it by. The standing of the course changes without it,"
                            + " so that the answer is always sent whole.")
    @APIResponseSchema(value = CourseLinkJson.View.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        return shown(service.find(id));
    }

    private static Response shown(CourseLinkService.Shown shown) {
        return Answers.changed(CourseLinkJson.View.of(shown), shown.link().revision());
    }
}
