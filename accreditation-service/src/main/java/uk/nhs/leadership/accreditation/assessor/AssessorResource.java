package uk.nhs.leadership.accreditation.assessor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Assessors over HTTP. */
@Path("/v1/assessors")
@Tag(name = "Assessors", description = "Who may be asked to assess, and their declarations of interest")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssessorResource {
    private static final Pattern CODE = Pattern.compile(AssessorJson.CODE);
    private static final String CODE_WANTED = "Send a code of the framework or the curriculum";

    private final AssessorService service;
    private final AssessorAccess access;

    AssessorResource(AssessorService service, AssessorAccess access) {
        this.service = service;
        this.access = access;
    }

    @PUT
    @Path("/me")
    @RolesAllowed(AssessorAccess.ASSESSOR)
    @Operation(
            operationId = "declareInterests",
            summary = "Declare your interests",
            description = "The first declaration puts you among those who may be asked to assess. A later one needs"
                    + " If-Match.")
    @APIResponseSchema(value = AssessorJson.View.class, responseCode = "200")
    public Response declare(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AssessorJson.Declaration body) {
        var seen = Optional.ofNullable(ifMatch).map(Version::required);
        var assessor = service.declare(access.self(), seen, body.name(), body.toInterests());
        var view = AssessorJson.View.of(assessor);
        return assessor.isNew()
                ? Answers.created("/v1/assessors/me", view, assessor.version())
                : Answers.changed(view, assessor.version());
    }

    @GET
    @Path("/me")
    @RolesAllowed(AssessorAccess.ASSESSOR)
    @Operation(operationId = "getOwnInterests", summary = "What you have declared")
    @APIResponseSchema(value = AssessorJson.View.class, responseCode = "200")
    public Response self(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var assessor = service.self(access.self());
        return Answers.found(ifNoneMatch, AssessorJson.View.of(assessor), assessor.version());
    }

    @PUT
    @Path("/me/profile")
    @RolesAllowed(AssessorAccess.ASSESSOR)
    @Operation(
            operationId = "describeAssessor",
            summary = "Say what you know and when you can be asked",
            description = "Declare your interests first. Who has said it can be proposed and allocated without being"
                    + " asked anew.")
    @APIResponseSchema(value = AssessorJson.View.class, responseCode = "200")
    public Response describe(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AssessorJson.ProfileJson body) {
        var assessor = service.describe(
                access.self(), Version.required(ifMatch), body.toProfile(), body.toExpertise(), body.toAbsences());
        return Answers.changed(AssessorJson.View.of(assessor), assessor.version());
    }

    @GET
    @RolesAllowed({AssessorAccess.PANEL_MEMBER, AssessorAccess.RATIFIER})
    @Operation(
            operationId = "listAssessors",
            summary = "Who may be asked to assess, how much they have to do, and what they know")
    public Page<AssessorJson.View> list(
            @BeanParam PageRequest page,
            @QueryParam("stage") @Nullable String stage,
            @Parameter(description = "Code of an area of the framework", example = "1") @QueryParam("area") @Nullable
                    String area,
            @Parameter(description = "Group of the curriculum's requirements", example = "governance")
                    @QueryParam("group")
                    @Nullable
                    String group,
            @Parameter(
                            description = "true for those who can be asked today",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("available")
                    @Nullable
                    String available) {
        access.mayList();
        var listing = Listing.of(page, null);
        var known = QueryValue.oneOf(Stage.class, "stage", stage);
        var found = service.list(
                listing,
                QueryValue.flag("available", available),
                known == null ? null : known.name(),
                QueryValue.like(CODE, CODE_WANTED, "area", area),
                QueryValue.like(CODE, CODE_WANTED, "group", group));
        var cases = service.workOf(found);
        return Page.of(
                found,
                listing.limit(),
                last -> listing.endingWith(last.id(), last.declaredAt()),
                assessor -> AssessorJson.View.of(assessor, cases.getOrDefault(assessor.id(), 0)));
    }
}
