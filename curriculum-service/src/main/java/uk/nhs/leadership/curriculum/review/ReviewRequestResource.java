package uk.nhs.leadership.curriculum.review;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Over HTTP, asking for reviews of a version: the same for versions of every kind, each by its id. */
@Path("/v1/versions/{id}/reviews")
@Tag(name = "Reviews", description = "What named people think of a version before it is published")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewRequestResource {
    private final ReviewService service;
    private final PublicationAccess access;

    ReviewRequestResource(ReviewService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Idempotent
    @Operation(operationId = "askForReview", summary = "Ask somebody to review a version by a day")
    @APIResponseSchema(value = ReviewJson.ReviewView.class, responseCode = "201")
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid ReviewJson.Request body) {
        var review = service.ask(id, body.reviewer(), body.dueOn(), access.nationalTeam());
        return Answers.created("/v1/reviews/" + review.id(), ReviewJson.ReviewView.of(review), review.revision());
    }
}
