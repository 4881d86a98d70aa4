package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.PROVIDER_LEAD;

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
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningService.Whole;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Claims of prior learning, from claimed to judged. */
@Path("/v1/prior-learning")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Prior learning")
class PriorLearningResource {
    private final PriorLearningService service;
    private final ReviewService reviews;

    PriorLearningResource(PriorLearningService service, ReviewService reviews) {
        this.service = service;
        this.reviews = reviews;
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, PROVIDER_LEAD})
    @Operation(
            operationId = "listPriorLearning",
            summary = "Lists what was claimed by oneself, at a trust, or on a provider's courses")
    public Page<PriorLearningJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "From where to look; the first that the caller has unless said otherwise",
                            example = "PROVIDER",
                            schema = @Schema(implementation = Standpoint.class))
                    @QueryParam("as")
                    @Nullable
                    String standpoint,
            @Parameter(
                            description = "Only those with this status",
                            example = "CLAIMED",
                            schema = @Schema(implementation = PriorLearningStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        QueryValue.oneOf(Standpoint.class, "as", standpoint),
                        QueryValue.oneOf(PriorLearningStatus.class, "status", status),
                        listing),
                listing.limit(),
                claim -> Cursor.of(claim.id()),
                PriorLearningJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, PROVIDER_LEAD})
    @Operation(operationId = "getPriorLearning", summary = "A claim with all that was shown for it and said of it")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(id);
        return Answers.found(
                ifNoneMatch, PriorLearningJson.Full.of(found), found.claim().version());
    }

    @POST
    @Path("{id}/take-up")
    @RolesAllowed(PROVIDER_LEAD)
    @Operation(
            operationId = "takeUpPriorLearning",
            summary = "Begins to look at it; what is shown then stays",
            description = "There is at least one file to look at.")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response takeUp(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(reviews.takeUp(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/recognise")
    @RolesAllowed(PROVIDER_LEAD)
    @Operation(
            operationId = "recognisePriorLearning",
            summary = "Says how many hours and which outcomes count",
            description = "Never your own, never more than was claimed, and never more than a part of the course.")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response recognise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PriorLearningJson.Recognise recognise) {
        return changed(reviews.judge(id, Version.required(ifMatch), recognise.toVerdict()));
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed(PROVIDER_LEAD)
    @Operation(operationId = "declinePriorLearning", summary = "Says why nothing of it counts")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PriorLearningJson.Decline decline) {
        return changed(reviews.judge(id, Version.required(ifMatch), decline.toVerdict()));
    }

    @POST
    @Path("{id}/ask-again")
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(
            operationId = "askAgainForPriorLearning",
            summary = "Asks that somebody else of the provider look at it again",
            description = "Once, and if not all of it was recognised. Until they have, nothing of it counts.")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response askAgain(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.askAgain(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(operationId = "withdrawPriorLearning", summary = "Does not claim it any more")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.withdraw(id, Version.required(ifMatch)));
    }

    static Response changed(Whole whole) {
        return Answers.changed(PriorLearningJson.Full.of(whole), whole.claim().version());
    }
}
