package uk.nhs.leadership.accreditation.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessment.RatificationJson;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Version;

/** Challenges over HTTP, as far as others judge again, hear an appeal, and say what becomes of the refusal. */
@Path("/v1/challenges")
@Tag(name = "Challenges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HearingResource {
    private final HearingService service;
    private final ChallengeAccess access;

    HearingResource(HearingService service, ChallengeAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{id}/judges")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Idempotent
    @Operation(
            operationId = "askJudge",
            summary = "Ask an assessor who had no hand in the decision to judge the submission once more")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "201")
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid ChallengeJson.JudgeRequest body) {
        var shown = service.ask(id, access.national(), access.account(), body.assessor());
        return Answers.created(
                "/v1/challenges/" + id,
                ChallengeJson.View.of(shown),
                shown.challenge().version());
    }

    @POST
    @Path("/{id}/judges/{assessorId}/declare")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Operation(
            operationId = "declareInterestInChallenge",
            summary = "Say whether you have an interest in what you were asked to judge again",
            description = "Nothing can be found before. Whoever has an interest steps back by saying so.")
    @APIResponse(responseCode = "204", description = "It is declared; the ETag is the challenge's")
    public Response declare(
            @PathParam("id") UUID id,
            @PathParam("assessorId") UUID assessorId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChallengeJson.Declared body) {
        return done(service.declare(id, access.national(), Version.required(ifMatch), assessorId, body.interest()));
    }

    @POST
    @Path("/{id}/judges/{assessorId}/recuse")
    @RolesAllowed({SubmissionAccess.ASSESSOR, SubmissionAccess.PANEL_MEMBER})
    @Operation(
            operationId = "recuseJudge",
            summary = "Step back from judging again; a panel member may recuse any judge",
            description = "If too few are left, others are to be asked.")
    @APIResponse(responseCode = "204", description = "The judge is recused; the ETag is the challenge's")
    public Response recuse(
            @PathParam("id") UUID id,
            @PathParam("assessorId") UUID assessorId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChallengeJson.Recusal body) {
        var reader = access.national();
        return done(service.recuse(id, reader, Version.required(ifMatch), access.account(), assessorId, body.reason()));
    }

    @POST
    @Path("/{id}/findings")
    @RolesAllowed(SubmissionAccess.ASSESSOR)
    @Operation(
            operationId = "recordFindingsInChallenge",
            summary = "Say what you found, on all criteria or on some",
            description =
                    "What you said before on a criterion is said better, until every judge has found on every criterion.")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response record(@PathParam("id") UUID id, @NotNull @Valid ChallengeJson.Findings body) {
        return changed(service.record(id, access.national(), body.toFound()));
    }

    @POST
    @Path("/{id}/sit")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "sitOnAppeal",
            summary = "Say that you hear an appeal",
            description =
                    "Each member for themselves, and nobody who had a hand in what is challenged. Saying it twice changes"
                            + " nothing.")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response sit(@PathParam("id") UUID id) {
        return changed(service.sit(id, access.national(), access.account()));
    }

    @POST
    @Path("/{id}/recommend")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(operationId = "recommendOnChallenge", summary = "Say what should become of the refusal")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response recommend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChallengeJson.Recommendation body) {
        var reader = access.national();
        return changed(service.recommend(id, reader, Version.required(ifMatch), body.by(access.account())));
    }

    @POST
    @Path("/{id}/decide")
    @RolesAllowed(SubmissionAccess.RATIFIER)
    @Operation(
            operationId = "decideChallenge",
            summary = "Make what was recommended on a challenge the decision",
            description =
                    "If the refusal is changed, the accreditation stands on the register and holds from today on. If it is"
                            + " remitted, the same goes the whole road again as another submission, before others. The"
                            + " refusal stays on record.")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RatificationJson body) {
        var reader = access.national();
        return changed(service.decide(
                id,
                reader,
                Version.required(ifMatch),
                access.account(),
                body.reasonText(),
                Boolean.TRUE.equals(body.replaceAtOnce())));
    }

    private static Response changed(ChallengeShown shown) {
        return Answers.changed(ChallengeJson.View.of(shown), shown.challenge().version());
    }

    private static Response done(Version version) {
        return Response.noContent().header(HttpHeaders.ETAG, version.etag()).build();
    }
}
