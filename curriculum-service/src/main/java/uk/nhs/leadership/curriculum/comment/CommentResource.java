package uk.nhs.leadership.curriculum.comment;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Comments over HTTP, each by its own id. */
@Path("/v1/comments")
@Tag(name = "Comments", description = "What is said about a version before it is published")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CommentResource {
    private final CommentService service;
    private final PublicationAccess access;

    CommentResource(CommentService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "getComment", summary = "A comment with its replies")
    @APIResponseSchema(value = CommentJson.CommentView.class, responseCode = "200")
    public Response find(@PathParam("id") UUID id) {
        access.nationalTeam();
        // Never 304: that a part has gone changes the answer and not the comment.
        return changed(service.find(id));
    }

    @POST
    @Path("/{id}/reply")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "replyToComment", summary = "Answer a comment as last read")
    @APIResponseSchema(value = CommentJson.CommentView.class, responseCode = "200")
    public Response reply(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CommentJson.Answer body) {
        return changed(service.reply(id, Version.required(ifMatch), body.text(), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/resolve")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "resolveComment", summary = "State that a comment asks for nothing any more")
    @APIResponseSchema(value = CommentJson.CommentView.class, responseCode = "200")
    public Response resolve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.resolve(id, Version.required(ifMatch), access.nationalTeam()));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed({AUTHOR, PUBLISHER})
    @Operation(operationId = "reopenComment", summary = "State that a comment asks for something after all")
    @APIResponseSchema(value = CommentJson.CommentView.class, responseCode = "200")
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.reopen(id, Version.required(ifMatch), access.nationalTeam()));
    }

    private static Response changed(CommentInPlace shown) {
        return Answers.changed(
                CommentJson.CommentView.of(shown), shown.comment().revision());
    }
}
