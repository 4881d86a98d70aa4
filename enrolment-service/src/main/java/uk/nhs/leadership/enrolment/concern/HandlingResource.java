package uk.nhs.leadership.enrolment.concern;

import static uk.nhs.leadership.enrolment.concern.ConcernAccess.PANEL_MEMBER;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Concerns as the national body handles them. */
@Path("/v1/confidential-concerns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Confidential concerns", description = "What participants are worried about, without their names")
class HandlingResource {
    private final ConcernService service;
    private final ConcernAccess access;

    HandlingResource(ConcernService service, ConcernAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "listConfidentialConcerns", summary = "Lists the concerns, in no order")
    public Page<ConcernJson.Summary> list(
            @BeanParam PageRequest page,
            @Parameter(example = "RECEIVED", schema = @Schema(implementation = ConcernStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        access.mustHandle();
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(QueryValue.oneOf(ConcernStatus.class, "status", status), listing),
                listing.limit(),
                last -> Cursor.of(last.id()),
                ConcernJson.Summary::of);
    }

    @GET
    @Path("due")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(
            operationId = "listDueConfidentialConcerns",
            summary = "Lists concerns to be answered before a day, the longest due first; without a day those overdue")
    public Page<ConcernJson.Summary> due(
            @BeanParam PageRequest page,
            @Parameter(example = "2027-04-01", schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("before")
                    @Nullable
                    String before) {
        access.mustHandle();
        var part = DuePage.of(page);
        return Page.of(
                service.due(QueryValue.date("before", before), part),
                part.limit(),
                last -> Cursor.of(last.answerDue(), last.id()),
                ConcernJson.Summary::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "getConfidentialConcern", summary = "Shows a concern with all that was said about it")
    @APIResponseSchema(ConcernJson.View.class)
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustHandle();
        var told = service.find(id);
        return Answers.found(
                ifNoneMatch, ConcernJson.View.of(told), told.concern().version());
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "acknowledgeConfidentialConcern", summary = "Says that somebody has a concern in hand")
    @APIResponseSchema(ConcernJson.View.class)
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustHandle();
        return changed(service.acknowledge(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "answerConfidentialConcern", summary = "Answers a concern, for whoever raised it to read")
    @APIResponseSchema(ConcernJson.View.class)
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ConcernJson.Answer answer) {
        access.mustHandle();
        return changed(service.answer(id, Version.required(ifMatch), answer.text()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(
            operationId = "closeConfidentialConcern",
            summary = "Closes a concern that is answered, with what there was to it")
    @APIResponseSchema(ConcernJson.View.class)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ConcernJson.Close close) {
        access.mustHandle();
        return changed(service.close(id, Version.required(ifMatch), close.conclusion()));
    }

    private static Response changed(ConcernService.Told told) {
        return Answers.changed(ConcernJson.View.of(told), told.concern().version());
    }
}
