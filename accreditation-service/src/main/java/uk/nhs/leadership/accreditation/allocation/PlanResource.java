package uk.nhs.leadership.accreditation.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/** The plan of allocations over HTTP. */
@Path("/v1/allocation-plan")
@Tag(name = "Allocation", description = "Who should judge what, and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanResource {
    private final AllocationService service;
    private final SubmissionAccess access;

    PlanResource(AllocationService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "planAllocation",
            summary =
                    "What lacks assessors, and who would judge it if all were allocated in the order in which it is due")
    public AllocationJson.PlanView plan() {
        access.mustActNationally();
        return new AllocationJson.PlanView(
                service.plan().stream().map(AllocationJson.ProposalView::of).toList());
    }
}
