package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.Version;

/** What becomes of a place that somebody asked for: approved by the trust, offered by the provider, accepted. */
@Path("/v1/enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Places", description = "The road to a place")
class PlaceResource {
    private final PlaceService service;

    PlaceResource(PlaceService service) {
        this.service = service;
    }

    @POST
    @Path("approve")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "approvePlace",
            summary = "Approves, when it is the caller's turn",
            description = "With the last approval it goes to the provider.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.approve(id, Version.required(ifMatch)));
    }

    @POST
    @Path("refuse")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(operationId = "refusePlace", summary = "Declines for the trust, when it is the caller's turn")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlaceJson.Refuse refuse) {
        return changed(service.refuse(id, Version.required(ifMatch), refuse.why()));
    }

    @POST
    @Path("offer")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "offerPlace",
            summary = "Accepts somebody for the provider",
            description = "With a place if one is free, else on the waiting list. An offered place counts as taken.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response offer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlaceJson.Offer offer) {
        return changed(service.offer(id, Version.required(ifMatch), offer.until()));
    }

    @POST
    @Path("reject")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(operationId = "rejectPlace", summary = "Does not take somebody, for the provider")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlaceJson.Refuse refuse) {
        return changed(service.reject(id, Version.required(ifMatch), refuse.why()));
    }

    @POST
    @Path("accept")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PARTICIPANT})
    @Operation(operationId = "acceptPlace", summary = "Accepts an offered place")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.accept(id, Version.required(ifMatch)));
    }

    @POST
    @Path("decline")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PARTICIPANT})
    @Operation(
            operationId = "declinePlace",
            summary = "Declines an offered place",
            description = "It goes to whoever has waited longest.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlaceJson.Refuse refuse) {
        return changed(service.decline(id, Version.required(ifMatch), refuse.why()));
    }

    @POST
    @Path("cancel")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PARTICIPANT})
    @Operation(operationId = "cancelPlace", summary = "Calls it off before it has become a place")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlaceJson.Refuse refuse) {
        return changed(service.cancel(id, Version.required(ifMatch), refuse.why()));
    }

    @GET
    @Path("waiting")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT
    })
    @Operation(operationId = "getWaiting", summary = "Tells where somebody stands on the waiting list")
    public PlaceJson.StandingView waiting(@PathParam("id") UUID id) {
        return PlaceJson.StandingView.of(service.standing(id));
    }

    @GET
    @Path("approvals")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_READS, TRUST_WRITES, PARTICIPANT})
    @Operation(
            operationId = "listApprovals",
            summary = "Lists who at the trust approved or declined, in that order, on one page")
    public Page<PlaceJson.ApprovalView> approvals(@PathParam("id") UUID id) {
        return new Page<>(
                service.approvalsOf(id).stream().map(PlaceJson.ApprovalView::of).toList(), null);
    }

    private static Response changed(EnrolledPerson enrolled) {
        return Answers.changed(EnrolmentJson.View.of(enrolled), enrolled.version());
    }
}
