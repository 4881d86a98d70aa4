package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.duplicate.DuplicateAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateAccess.OPERATOR;

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
import uk.nhs.leadership.chassis.http.Version;

/** Two records made one. */
@Path("/v1/participants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates")
class MergeResource {
    private final DuplicateService service;
    private final DuplicateAccess access;

    MergeResource(DuplicateService service, DuplicateAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("merge")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "mergeParticipants",
            summary = "Makes one record of two",
            description =
                    "Everything of the one goes to the other, and its id leads there for ever. It is never undone. A "
                            + "trust merges two of its own; of different trusts, the national body does.")
    @APIResponseSchema(DuplicateJson.Merged.class)
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DuplicateJson.Merge merge) {
        access.mustJudge();
        var survivor = service.merge(id, Version.required(ifMatch), merge.mergedId());
        return Answers.changed(DuplicateJson.Merged.of(survivor, merge.mergedId()), survivor.version());
    }

    @GET
    @Path("former-ids")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "listFormerIds", summary = "Lists the ids that a participant had before merges")
    public DuplicateJson.FormerIds formerIds(@PathParam("id") UUID id) {
        access.mustJudge();
        return DuplicateJson.FormerIds.of(service.formerIds(id));
    }
}
