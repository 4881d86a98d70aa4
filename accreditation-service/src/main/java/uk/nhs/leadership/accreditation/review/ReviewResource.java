package uk.nhs.leadership.accreditation.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.TermAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;

/** Reviews over HTTP. */
@Path("/v1")
@Tag(name = "Monitoring", description = "How accredited courses are watched between their terms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewResource {
    private final ReviewService service;
    private final TermAccess access;

    ReviewResource(ReviewService service, TermAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/accreditations/{number}/reviews")
    @RolesAllowed(TermAccess.PANEL_MEMBER)
    @Idempotent
    @Operation(operationId = "openReview", summary = "Look again at an accredited course between its terms")
    @APIResponseSchema(value = ReviewJson.View.class, responseCode = "201")
    public Response open(@PathParam("number") String number, @NotNull @Valid ReviewJson.OpenRequest body) {
        access.nationalAccount();
        var review = service.open(number, body.reasonText());
        return Answers.created(
                "/v1/accreditations/" + number + "/reviews/" + review.id(),
                ReviewJson.View.of(review, access.isNational()),
                review.version());
    }

    @GET
    @Path("/accreditations/{number}/reviews")
    @RolesAllowed({TermAccess.AUTHOR, TermAccess.LEAD, TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(
            operationId = "listReviewsOfAccreditation",
            summary = "The reviews of an accreditation, as they were opened")
    public Page<ReviewJson.View> list(@PathParam("number") String number, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(number, access.readable(), listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                review -> ReviewJson.View.of(review, access.isNational()));
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(operationId = "listOpenReviews", summary = "Every review that is not concluded, the oldest first")
    public Page<ReviewJson.View> listOpen(@BeanParam PageRequest page) {
        access.nationalAccount();
        var listing = Listing.of(page, null);
        return Page.of(
                service.listOpen(listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                review -> ReviewJson.View.of(review, access.isNational()));
    }

    @GET
    @Path("/accreditations/{number}/reviews/{id}")
    @RolesAllowed({TermAccess.AUTHOR, TermAccess.LEAD, TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(operationId = "getReview", summary = "One review")
    @APIResponseSchema(value = ReviewJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var review = service.find(number, id, access.readable());
        return Answers.found(ifNoneMatch, ReviewJson.View.of(review, access.isNational()), review.version());
    }

    @POST
    @Path("/accreditations/{number}/reviews/{id}/ask")
    @RolesAllowed(TermAccess.PANEL_MEMBER)
    @Operation(operationId = "askInReview", summary = "Ask the provider to show something")
    @APIResponseSchema(value = ReviewJson.View.class, responseCode = "200")
    public Response ask(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewJson.AskRequest body) {
        access.nationalAccount();
        return changed(service.ask(number, id, Version.required(ifMatch), body.asked()));
    }

    @POST
    @Path("/accreditations/{number}/reviews/{id}/conclude")
    @RolesAllowed(TermAccess.PANEL_MEMBER)
    @Operation(
            operationId = "concludeReview",
            summary = "Recommend what is to follow from a review",
            description = "It changes nothing about the accreditation. A ratifier who did not conclude it does that.")
    @APIResponseSchema(value = ReviewJson.View.class, responseCode = "200")
    public Response conclude(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewJson.ConcludeRequest body) {
        var by = access.nationalAccount();
        return changed(
                service.conclude(number, id, Version.required(ifMatch), body.conclusion(), body.conclusionText(), by));
    }

    private Response changed(TriggeredReview review) {
        return Answers.changed(ReviewJson.View.of(review, access.isNational()), review.version());
    }
}
