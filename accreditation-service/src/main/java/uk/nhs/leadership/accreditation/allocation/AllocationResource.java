package uk.nhs.leadership.accreditation.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Idempotent;

/** Who is proposed to judge submissions, over HTTP. */
@Path("/v1/submissions")
@Tag(name = "Allocation", description = "Who should judge what, and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AllocationResource {
    private final AllocationService service;
    private final SubmissionAccess access;

    AllocationResource(AllocationService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}/assessors/proposal")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(
            operationId = "proposeAssessors",
            summary = "The best assessors for a submission, with reasons, and why others cannot be asked")
    public AllocationJson.ProposalView propose(@PathParam("id") UUID id) {
        return AllocationJson.ProposalView.of(service.propose(id, national()));
    }

    @POST
    @Path("/{id}/assessors/allocate-best")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Idempotent
    @Operation(
            operationId = "allocateBestAssessors",
            summary = "Ask the best assessors that there are now",
            description = "Interests are looked at again. The answer has the one team that was allocated.")
    @APIResponseSchema(value = AllocationJson.ProposalView.class, responseCode = "201")
    public Response allocateBest(@PathParam("id") UUID id) {
        var allocated = AllocationJson.ProposalView.of(service.allocateBest(id, national()));
        return Response.created(URI.create("/v1/submissions/" + id + "/assessment"))
                .entity(allocated)
                .build();
    }

    @GET
    @Path("/{id}/assessors")
    @RolesAllowed({SubmissionAccess.PANEL_MEMBER, SubmissionAccess.RATIFIER})
    @Operation(
            operationId = "listAssessorsOfSubmission",
            summary = "Who works on a submission, who has stepped back from it, and what they say of their interests")
    public AllocationJson.AssessorsView assessors(@PathParam("id") UUID id) {
        return AllocationJson.AssessorsView.of(service.find(id, national()));
    }

    private Reader national() {
        access.mustActNationally();
        return access.reader();
    }
}
