package uk.nhs.leadership.accreditation.panel;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Panels over HTTP. */
@Path("/v1/panels")
@Tag(name = "Panels", description = "Who meets to say how submissions should end")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PanelResource {
    private final PanelService service;
    private final PanelAccess access;

    PanelResource(PanelService service, PanelAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Idempotent
    @Operation(operationId = "planPanel", summary = "Say when a panel meets, who is on it and what comes before it")
    @APIResponseSchema(value = PanelJson.View.class, responseCode = "201")
    public Response plan(@NotNull @Valid PanelJson.Plan body) {
        access.mustActNationally();
        var panel = service.plan(body.toPlan());
        return Answers.created("/v1/panels/" + panel.id(), PanelJson.View.of(panel), panel.version());
    }

    @GET
    @RolesAllowed({SubmissionAccess.PANEL_MEMBER, SubmissionAccess.RATIFIER})
    @Operation(operationId = "listPanels", summary = "The panels, in the order in which they were planned")
    public Page<PanelJson.Summary> list(@BeanParam PageRequest page, @QueryParam("status") @Nullable String status) {
        access.mustActNationally();
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(QueryValue.oneOf(PanelStatus.class, "status", status), listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                PanelJson.Summary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SubmissionAccess.PANEL_MEMBER, SubmissionAccess.RATIFIER})
    @Operation(
            operationId = "getPanel",
            summary = "One panel: its members, its agenda, who attended and who stepped back")
    @APIResponseSchema(value = PanelJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustActNationally();
        var panel = service.find(id);
        return Answers.found(ifNoneMatch, PanelJson.View.of(panel), panel.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(operationId = "changePanel", summary = "Plan a panel anew, until it sits")
    @APIResponseSchema(value = PanelJson.View.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PanelJson.Plan body) {
        access.mustActNationally();
        return changed(service.change(id, Version.required(ifMatch), body.toPlan()));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(operationId = "cancelPanel", summary = "Say that a panel will not meet")
    @APIResponseSchema(value = PanelJson.View.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PanelJson.Cancellation body) {
        access.mustActNationally();
        return changed(service.cancel(id, Version.required(ifMatch), body.reason()));
    }

    @POST
    @Path("/{id}/attend")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "attendPanel",
            summary = "Say that you are there",
            description =
                    "Each member for themselves, from the panel's day on. With the first one it sits, and what was"
                            + " planned stays. Saying it twice changes nothing.")
    @APIResponseSchema(value = PanelJson.View.class, responseCode = "200")
    public Response attend(@PathParam("id") UUID id) {
        access.mustActNationally();
        return changed(service.attend(id, access.account()));
    }

    @POST
    @Path("/{id}/recuse")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "recusePanelMember",
            summary = "Step back from one submission; the chair may find that another member has to")
    @APIResponseSchema(value = PanelJson.View.class, responseCode = "200")
    public Response recuse(@PathParam("id") UUID id, @NotNull @Valid PanelJson.RecusalRequest body) {
        var reader = access.national();
        var self = access.account();
        var member = Objects.requireNonNullElse(body.member(), self);
        return changed(service.recuse(id, reader, body.submission(), member, body.reason(), self));
    }

    private static Response changed(Panel panel) {
        return Answers.changed(PanelJson.View.of(panel), panel.version());
    }
}
