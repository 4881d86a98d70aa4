package uk.nhs.leadership.curriculum.comment;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Over HTTP, the comments on a version: the same for versions of every kind, each by its id. */
@Path("/v1/versions/{id}/comments")
@Tag(name = "Comments", description = "What is said about a version before it is published")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CommentsOfVersionResource {
    private final CommentService service;
    private final PublicationAccess access;

    CommentsOfVersionResource(CommentService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Idempotent
    @Operation(operationId = "commentOnVersion", summary = "Comment on a version or a part of it")
    @APIResponseSchema(value = CommentJson.CommentView.class, responseCode = "201")
    public Response comment(@PathParam("id") UUID id, @NotNull @Valid CommentJson.Draft body) {
        var shown = service.comment(id, body.partId(), body.text(), access.nationalTeam());
        return Answers.created(
                "/v1/comments/" + shown.comment().id(),
                CommentJson.CommentView.of(shown),
                shown.comment().revision());
    }

    @GET
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "listComments", summary = "Comments on a version, oldest first")
    public Page<CommentJson.CommentView> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("partId")
                    @Nullable
                    @Parameter(
                            description = "Those about this part alone",
                            schema = @Schema(implementation = UUID.class))
                    String part,
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = CommentStatus.class))
                    String status) {
        access.nationalTeam();
        var wanted = new CommentList(
                id,
                QueryValue.id("partId", part),
                QueryValue.oneOf(CommentStatus.class, "status", status),
                Listing.of(page, null));
        return Page.of(service.page(wanted), page.limit(), wanted::endingWith, CommentJson.CommentView::of);
    }
}
