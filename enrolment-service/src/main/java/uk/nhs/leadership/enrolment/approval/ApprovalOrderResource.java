package uk.nhs.leadership.enrolment.approval;

import static uk.nhs.leadership.enrolment.approval.ApprovalOrderAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.approval.ApprovalOrderAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.approval.ApprovalOrderAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** Who at the caller's own trust approves places. */
@Path("/v1/approval-order")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Approvals", description = "Who at a trust approves places")
class ApprovalOrderResource {
    private final ApprovalOrderService service;

    ApprovalOrderResource(ApprovalOrderService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, PARTICIPANT})
    @Operation(operationId = "getApprovalOrder", summary = "Shows who at one's own trust approves, in that order")
    @APIResponseSchema(ApprovalOrderJson.View.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var order = service.own();
        return Answers.found(ifNoneMatch, ApprovalOrderJson.View.of(order), order.version());
    }

    @PUT
    @RolesAllowed(LEARNING_LEAD)
    @Operation(
            operationId = "settleApprovalOrder",
            summary = "Settles who at one's own trust approves, in that order",
            description = "It holds for those nominated from then on.")
    @APIResponseSchema(ApprovalOrderJson.View.class)
    public Response settle(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ApprovalOrderJson.Settle settle) {
        var order = service.set(Version.required(ifMatch), settle.approvers());
        return Answers.changed(ApprovalOrderJson.View.of(order), order.version());
    }
}
