package uk.nhs.leadership.curriculum.review;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

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
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Reviews over HTTP, each by its own id. */
@Path("/v1/reviews")
@Tag(name = "Reviews", description = "What named people think of a version before it is published")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewResource {
    private final ReviewService service;
    private final PublicationAccess access;

    ReviewResource(ReviewService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "listReviews", summary = "Reviews, for example those that you are asked for")
    public Page<ReviewJson.ReviewView> list(
            @BeanParam PageRequest page,
            @QueryParam("mine")
                    @Nullable
                    @Parameter(
                            description = "Those that you were asked for alone",
                            schema = @Schema(implementation = Boolean.class))
                    String mine,
            @QueryParam("versionId")
                    @Nullable
                    @Parameter(
                            description = "Those of this version alone",
                            schema = @Schema(implementation = UUID.class))
                    String version,
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = ReviewStatus.class))
                    String status) {
        var caller = access.nationalTeam();
        var wanted = new ReviewList(
                QueryValue.flag("mine", mine) ? caller.actor() : null,
                QueryValue.id("versionId", version),
                QueryValue.oneOf(ReviewStatus.class, "status", status),
                Listing.of(page, null));
        return Page.of(service.page(wanted), page.limit(), wanted::endingWith, ReviewJson.ReviewView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getReview", summary = "A review with all that was signed off")
    @APIResponseSchema(value = ReviewJson.ReviewView.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.nationalTeam();
        var review = service.find(id);
        return Answers.found(ifNoneMatch, ReviewJson.ReviewView.of(review), review.revision());
    }

    @POST
    @Path("/{id}/sign-off")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "signOffReview", summary = "Approve a version as it was handed in, or ask for changes")
    @APIResponseSchema(value = ReviewJson.ReviewView.class, responseCode = "200")
    public Response signOff(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewJson.Signature body) {
        var reviewer = access.nationalTeam();
        return changed(service.signOff(id, Version.required(ifMatch), body.verdict(), body.text(), reviewer));
    }

    @POST
    @Path("/{id}/ask-again")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "askForReviewAgain", summary = "Ask anew, of the version as it is now")
    @APIResponseSchema(value = ReviewJson.ReviewView.class, responseCode = "200")
    public Response askAgain(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewJson.RequestAgain body) {
        return changed(service.askAgain(id, Version.required(ifMatch), body.dueOn(), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "withdrawReview", summary = "Do without a review")
    @APIResponseSchema(value = ReviewJson.ReviewView.class, responseCode = "200")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.withdraw(id, Version.required(ifMatch), access.nationalTeam()));
    }

    private static Response changed(Review review) {
        return Answers.changed(ReviewJson.ReviewView.of(review), review.revision());
    }
}
