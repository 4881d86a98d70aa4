package uk.nhs.leadership.enrolment.feedback;

import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PANEL_MEMBER;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PROVIDER_LEAD;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import uk.nhs.leadership.enrolment.nameless.Nameless;

/** Feedback given, listed and moderated. */
@Path("/v1/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feedback", description = "What participants think of courses, without their names")
class FeedbackResource {
    private final FeedbackService service;
    private final FeedbackAccess access;
    private final Nameless nameless;

    FeedbackResource(FeedbackService service, FeedbackAccess access, Nameless nameless) {
        this.service = service;
        this.access = access;
        this.nameless = nameless;
    }

    /** Without an idempotency key: what is kept under one names the caller. A repeat is refused, as it is given once. */
    @POST
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "giveFeedback",
            summary = "Says what you think of a course on which you have an outcome",
            description =
                    "Once for an enrolment, and without your name: nobody can tell afterwards what you said, so it"
                            + " cannot be changed or taken back. It is shown with that of at least four others.")
    @APIResponse(responseCode = "204", description = "Given")
    public Response give(@Valid @NotNull FeedbackJson.Give give) {
        var on = service.finished(give.enrolmentId());
        nameless.say(() -> service.give(on, give.ratings().ratings(), give.text()));
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES, PANEL_MEMBER})
    @Operation(
            operationId = "listFeedback",
            summary = "Lists what participants think of a provider's cohorts; for the national body, of all",
            description = "Without those about which fewer than five have said something. In no order.")
    public Page<FeedbackJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only cohorts of this course",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("course")
                    @Nullable
                    String course) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(access.providerSeen(), QueryValue.id("course", course), listing),
                listing.limit(),
                last -> Cursor.of(last.group().id()),
                FeedbackJson.View::of);
    }

    @GET
    @Path("texts")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(
            operationId = "listFeedbackTexts",
            summary = "Lists what was written, for those who say whether it is shown; in no order")
    public Page<FeedbackJson.ModeratedView> texts(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "PENDING if left out",
                            example = "PENDING",
                            schema = @Schema(implementation = TextStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        access.mustModerate();
        var listing = Listing.of(page, null);
        var wanted = QueryValue.oneOf(TextStatus.class, "status", status);
        return Page.of(
                service.texts(wanted == null ? TextStatus.PENDING : wanted, listing),
                listing.limit(),
                last -> Cursor.of(last.id()),
                FeedbackJson.ModeratedView::of);
    }

    @GET
    @Path("texts/{id}")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "getFeedbackText", summary = "Shows what somebody wrote, to those who moderate")
    @APIResponseSchema(FeedbackJson.ModeratedView.class)
    public Response text(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustModerate();
        var text = service.text(id);
        return Answers.found(ifNoneMatch, FeedbackJson.ModeratedView.of(text), text.version());
    }

    @POST
    @Path("texts/{id}/approve")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "approveFeedbackText", summary = "Has a text shown to the provider and the trusts")
    @APIResponseSchema(FeedbackJson.ModeratedView.class)
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustModerate();
        return moderated(service.approve(id, Version.required(ifMatch)));
    }

    @POST
    @Path("texts/{id}/reject")
    @RolesAllowed(PANEL_MEMBER)
    @Operation(operationId = "rejectFeedbackText", summary = "Keeps a text from everybody else, and says why")
    @APIResponseSchema(FeedbackJson.ModeratedView.class)
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FeedbackJson.Reject reject) {
        access.mustModerate();
        return moderated(service.reject(id, Version.required(ifMatch), reject.reason()));
    }

    private static Response moderated(FeedbackText text) {
        return Answers.changed(FeedbackJson.ModeratedView.of(text), text.version());
    }
}
