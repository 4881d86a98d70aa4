package uk.nhs.leadership.accreditation.appeal;

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
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;

/** Submissions over HTTP, as far as their provider asks that a refusal is looked at again. */
@Path("/v1/submissions")
@Tag(name = "Challenges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RequestResource {
    private final ChallengeService service;
    private final ChallengeAccess access;

    RequestResource(ChallengeService service, ChallengeAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{id}/reconsideration")
    @RolesAllowed(SubmissionAccess.LEAD)
    @Idempotent
    @Operation(
            operationId = "requestReconsideration",
            summary = "Ask that a refused submission is judged once more, by others",
            description = "On the same evidence, and within the working days that the procedure gives.")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "201")
    public Response reconsider(@PathParam("id") UUID id, @NotNull @Valid ChallengeJson.Reconsideration body) {
        return created(service.reconsider(id, access.provider(), access.reader(), body.by(access.account())));
    }

    @POST
    @Path("/{id}/appeal")
    @RolesAllowed(SubmissionAccess.LEAD)
    @Idempotent
    @Operation(
            operationId = "requestAppeal",
            summary = "Appeal against a refusal that was upheld when it was reconsidered",
            description = "On stated grounds, heard by a panel of people who had no hand in any of it.")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "201")
    public Response appeal(@PathParam("id") UUID id, @NotNull @Valid ChallengeJson.Appeal body) {
        return created(service.appeal(id, access.provider(), access.reader(), body.by(access.account())));
    }

    private static Response created(ChallengeShown shown) {
        var challenge = shown.challenge();
        return Answers.created("/v1/challenges/" + challenge.id(), ChallengeJson.View.of(shown), challenge.version());
    }
}
