package uk.nhs.leadership.accreditation.change;

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
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Version;

/** Material changes over HTTP, as far as they are judged and decided: within the national body. */
@Path("/v1/accreditations/{number}/changes/{id}")
@Tag(name = "Changes", description = "What a provider does otherwise between two terms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangeJudgingResource {
    private final ChangeJudgingService service;
    private final ChangeAccess access;

    ChangeJudgingResource(ChangeJudgingService service, ChangeAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/assessors")
    @RolesAllowed(ChangeAccess.PANEL_MEMBER)
    @Idempotent
    @Operation(
            operationId = "askToJudgeChange",
            summary = "Ask an assessor to judge what a change touches",
            description = "Two judge it. Whoever has an interest in the provider or the course is refused.")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "201")
    public Response ask(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @NotNull @Valid ChangeJson.JudgeRequest body) {
        var reader = access.national();
        return created(service.ask(number, id, body.assessor()), reader);
    }

    @POST
    @Path("/findings")
    @RolesAllowed(ChangeAccess.ASSESSOR)
    @Idempotent
    @Operation(
            operationId = "judgeChange",
            summary = "Say what you found on each of the criteria that a change touches",
            description = "All at once, and once. What the other one finds you read when both have finished.")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "201")
    public Response judge(
            @PathParam("number") String number, @PathParam("id") UUID id, @NotNull @Valid ChangeJson.Judgement body) {
        var reader = access.national();
        return created(service.judge(number, id, access.account(), body.toFound()), reader);
    }

    @POST
    @Path("/assessors/{assessorId}/recuse")
    @RolesAllowed({ChangeAccess.ASSESSOR, ChangeAccess.PANEL_MEMBER})
    @Operation(
            operationId = "recuseFromChange",
            summary = "Step back from a change; a panel member may recuse any assessor",
            description = "Another one has to be asked. What was found until then counts no more.")
    @APIResponse(responseCode = "204", description = "The assessor is recused; the ETag is the change's")
    public Response recuse(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @PathParam("assessorId") UUID assessorId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeJson.Recusal body) {
        var version =
                service.recuse(number, id, access.national(), Version.required(ifMatch), assessorId, body.reason());
        return Response.noContent().header(HttpHeaders.ETAG, version.etag()).build();
    }

    @POST
    @Path("/recommend")
    @RolesAllowed(ChangeAccess.PANEL_MEMBER)
    @Operation(
            operationId = "recommendOnChange",
            summary = "Say by what both judges found whether a change should be accepted")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "200")
    public Response recommend(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeJson.Recommended body) {
        var reader = access.national();
        var change = service.recommend(
                number, id, Version.required(ifMatch), body.recommendation(), body.reasonText(), access.account());
        return changed(change, reader);
    }

    @POST
    @Path("/ratify")
    @RolesAllowed(ChangeAccess.RATIFIER)
    @Operation(operationId = "ratifyChange", summary = "Make what was recommended on a change the decision")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "200")
    public Response ratify(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var reader = access.national();
        return changed(service.ratify(number, id, Version.required(ifMatch), access.account()), reader);
    }

    private static Response created(MaterialChange change, ChangeReader reader) {
        return Answers.created(
                "/v1/accreditations/" + change.number() + "/changes/" + change.id(),
                ChangeJson.Whole.of(change, reader),
                change.version());
    }

    private static Response changed(MaterialChange change, ChangeReader reader) {
        return Answers.changed(ChangeJson.Whole.of(change, reader), change.version());
    }
}
