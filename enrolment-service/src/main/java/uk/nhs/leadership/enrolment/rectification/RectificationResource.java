package uk.nhs.leadership.enrolment.rectification;

import static uk.nhs.leadership.enrolment.rectification.RectificationAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.rectification.RectificationAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** What participants say is wrong about them. */
@Path("/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection")
class RectificationResource {
    private final RectificationService service;
    private final RectificationAccess access;

    RectificationResource(RectificationService service, RectificationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "askRectification",
            summary = "Says that something about you is wrong",
            description = "The trust that employs you decides within a month.")
    @APIResponseSchema(value = RectificationJson.View.class, responseCode = "201")
    public Response ask(@Valid @NotNull RectificationJson.Ask ask) {
        var rectification = service.ask(ask.field(), ask.proposed(), ask.note());
        return Answers.created(
                "/v1/rectifications/" + rectification.id(),
                RectificationJson.View.of(rectification),
                rectification.version());
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(
            operationId = "listRectifications",
            summary = "Lists what a trust's staff say is wrong about them, or what you said is wrong about you")
    public Page<RectificationJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those with this status",
                            example = "ASKED",
                            schema = @Schema(implementation = RectificationStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        access.isEmployer(), QueryValue.oneOf(RectificationStatus.class, "status", status), listing),
                listing.limit(),
                rectification -> Cursor.of(rectification.id()),
                RectificationJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(operationId = "getRectification", summary = "Shows one rectification")
    @APIResponseSchema(RectificationJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var rectification = service.withId(id, access.isEmployer());
        return Answers.found(ifNoneMatch, RectificationJson.View.of(rectification), rectification.version());
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(LEARNING_LEAD)
    @Operation(
            operationId = "acceptRectification",
            summary = "Corrects the record as the participant said",
            description =
                    "The next staff file says it again as it knows it, so it is to be corrected in the staff system too.")
    @APIResponseSchema(RectificationJson.View.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var rectification = service.accept(id, Version.required(ifMatch));
        return Answers.changed(RectificationJson.View.of(rectification), rectification.version());
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed(LEARNING_LEAD)
    @Operation(operationId = "refuseRectification", summary = "Leaves the record as it is, and says why")
    @APIResponseSchema(RectificationJson.View.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RectificationJson.Refuse refuse) {
        var rectification = service.refuse(id, Version.required(ifMatch), refuse.reason(), refuse.text());
        return Answers.changed(RectificationJson.View.of(rectification), rectification.version());
    }
}
