package uk.nhs.leadership.accreditation.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.MergePatch;
import uk.nhs.leadership.chassis.http.Version;

/** What a provider writes piece by piece and signs, over HTTP. */
@Path("/v1/submissions")
@Tag(name = "Submissions", description = "Courses on their way to a decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DraftResource {
    private final SubmissionService service;
    private final SubmissionAccess access;
    private final MergePatch patches;

    DraftResource(SubmissionService service, SubmissionAccess access, MergePatch patches) {
        this.service = service;
        this.access = access;
        this.patches = patches;
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD, SubmissionAccess.SYSTEM})
    @Operation(
            operationId = "changePartOfSubmission",
            summary =
                    "Rewrite a part of a draft: what is not sent stays, null takes away, a list replaces the whole list")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "Any members of SubmissionChange"),
                            examples =
                                    @ExampleObject(
                                            name = "hours",
                                            value = "{\"course\": {\"learningHours\": 120, \"accessibility\": null}}")))
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response changePart(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        return changed(
                id,
                ifMatch,
                wording -> patches.applied(patch, SubmissionJson.Change.of(wording), SubmissionJson.Change.class)
                        .toWording());
    }

    @PUT
    @Path("/{id}/answers/{requirement}")
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD, SubmissionAccess.SYSTEM})
    @Operation(operationId = "answerRequirement", summary = "Write the answer to one requirement")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("requirement") @Pattern(regexp = ProposalJson.CODE, message = ProposalJson.CODE_MESSAGE)
                    String requirement,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProposalJson.OneAnswerJson body) {
        return changed(id, ifMatch, wording -> wording.with(body.toAnswer(requirement)));
    }

    @DELETE
    @Path("/{id}/answers/{requirement}")
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD, SubmissionAccess.SYSTEM})
    @Operation(operationId = "removeAnswer", summary = "Take back the answer to one requirement")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response removeAnswer(
            @PathParam("id") UUID id,
            @PathParam("requirement") @Pattern(regexp = ProposalJson.CODE, message = ProposalJson.CODE_MESSAGE)
                    String requirement,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(id, ifMatch, wording -> wording.without(requirement));
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed(SubmissionAccess.LEAD)
    @Operation(
            operationId = "signDeclarations",
            summary = "Answer with a name for what a draft says; any change of the draft voids it")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeclarationJson.SignRequest body) {
        return changed(service.sign(
                id,
                Version.required(ifMatch),
                access.provider(),
                Set.copyOf(body.declarations()),
                body.name(),
                body.position(),
                access.account()));
    }

    private Response changed(UUID id, @Nullable String ifMatch, UnaryOperator<Wording> rewriting) {
        return changed(service.change(id, Version.required(ifMatch), access.provider(), access.account(), rewriting));
    }

    private static Response changed(SubmissionShown shown) {
        return Answers.changed(SubmissionJson.View.of(shown), shown.submission().version());
    }
}
