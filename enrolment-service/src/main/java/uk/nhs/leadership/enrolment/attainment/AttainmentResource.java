package uk.nhs.leadership.enrolment.attainment;

import static uk.nhs.leadership.enrolment.attainment.AttainmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.attainment.AttainmentAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.attainment.AttainmentAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.Whole;

/** Attainments as participants write them, and as all concerned read them. */
@Path("/v1/attainments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attainments", description = "What participants are able to do, competency by competency")
class AttainmentResource {
    private final AttainmentService service;

    AttainmentResource(AttainmentService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "beginAttainment",
            summary = "Begins to show that you are able to do what a competency asks for at a stage",
            description = "Having completed a course is not the same, and begins nothing.")
    @APIResponseSchema(value = AttainmentJson.View.class, responseCode = "201")
    public Response begin(@Valid @NotNull AttainmentJson.Begin begin) {
        var begun = service.begin(begin.competencyId(), begin.stage());
        var attainment = begun.today().attainment();
        return Answers.created(
                "/v1/attainments/" + attainment.id(), AttainmentJson.View.of(begun), attainment.version());
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "listAttainments",
            summary = "Lists the own attainments, or those of a trust's or a line manager's staff")
    public Page<AttainmentJson.Summary> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "For callers who may ask for both; the staff's unless said otherwise",
                            example = "STAFF",
                            schema = @Schema(implementation = Whose.class))
                    @QueryParam("whose")
                    @Nullable
                    String whose,
            @Parameter(
                            description = "Only of this participant",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("participant")
                    @Nullable
                    String participant,
            @Parameter(
                            description = "Only those that are so today",
                            example = "SUBMITTED",
                            schema = @Schema(implementation = AttainmentStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        QueryValue.oneOf(Whose.class, "whose", whose),
                        QueryValue.id("participant", participant),
                        QueryValue.oneOf(AttainmentStatus.class, "status", status),
                        listing),
                listing.limit(),
                today -> Cursor.of(today.attainment().id()),
                AttainmentJson.Summary::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, LINE_MANAGER})
    @Operation(operationId = "getAttainment", summary = "An attainment with all that was shown for it and said of it")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(id);
        return Answers.found(
                ifNoneMatch,
                AttainmentJson.View.of(found),
                found.today().attainment().version());
    }

    @PUT
    @Path("{id}/self-assessment")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "assessOneself",
            summary = "Says what you think of yourself, and with whom you talked it over",
            description = "Until it is submitted, and again when it was returned.")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response assess(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AttainmentJson.Assess assess) {
        return changed(service.assess(id, Version.required(ifMatch), assess.toSelfAssessment()));
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "submitAttainment",
            summary = "Hands it in, to be judged by your learning lead or your line manager",
            description =
                    "It goes with the evidence that there is now. What you add later needs that you submit again.")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.submit(id, Version.required(ifMatch)));
    }

    static Response changed(Whole whole) {
        return Answers.changed(
                AttainmentJson.View.of(whole), whole.today().attainment().version());
    }
}
