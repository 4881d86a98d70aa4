package uk.nhs.leadership.enrolment.attainment;

import static uk.nhs.leadership.enrolment.attainment.AttainmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.attainment.AttainmentAccess.LINE_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.nhs.leadership.chassis.http.Version;

/** What learning leads and line managers say of attainments. */
@Path("/v1/attainments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attainments")
class JudgementResource {
    private final JudgementService service;

    JudgementResource(JudgementService service) {
        this.service = service;
    }

    @POST
    @Path("verify")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "verifyAttainment",
            summary = "Says that you have seen the evidence, and that it shows what is claimed",
            description =
                    "Never your own. You name the set of evidence that you looked at; if there is more by now, it is"
                            + " refused.")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AttainmentJson.Verify verify) {
        return AttainmentResource.changed(service.verify(id, Version.required(ifMatch), verify.evidence()));
    }

    @POST
    @Path("return")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(operationId = "returnAttainment", summary = "Gives it back, to be submitted again")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AttainmentJson.Refuse why) {
        return refused(id, ifMatch, Verdict.RETURNED, why);
    }

    @POST
    @Path("decline")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "declineAttainment",
            summary = "Says that it is not shown",
            description = "That is the end of it; the participant may begin another.")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AttainmentJson.Refuse why) {
        return refused(id, ifMatch, Verdict.DECLINED, why);
    }

    @POST
    @Path("revoke")
    @RolesAllowed(LEARNING_LEAD)
    @Operation(operationId = "revokeAttainment", summary = "Says that what was verified does not count any more")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response revoke(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AttainmentJson.Refuse why) {
        return refused(id, ifMatch, Verdict.REVOKED, why);
    }

    private Response refused(UUID id, @Nullable String ifMatch, Verdict verdict, AttainmentJson.Refuse why) {
        return AttainmentResource.changed(
                service.refuse(id, Version.required(ifMatch), verdict, why.reason(), why.text()));
    }
}
