package uk.nhs.leadership.enrolment.employment;

import static uk.nhs.leadership.enrolment.employment.EmploymentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.employment.EmploymentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.employment.EmploymentAccess.SYSTEM_READS;
import static uk.nhs.leadership.enrolment.employment.EmploymentAccess.SYSTEM_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody was employed, and as what. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Participants")
class EmploymentResource {
    private final EmploymentService service;

    EmploymentResource(EmploymentService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/employments")
    @RolesAllowed({LEARNING_LEAD, SYSTEM_READS, SYSTEM_WRITES})
    @Operation(
            operationId = "listEmployments",
            summary = "Lists for which periods the caller's trust employed somebody",
            description = "Also after they have gone to another employer; of the others' periods nothing is shown.")
    public EmploymentJson.All of(@PathParam("id") UUID id) {
        return EmploymentJson.All.of(service.of(id));
    }

    @GET
    @Path("me/employments")
    @RolesAllowed(PARTICIPANT)
    @Operation(operationId = "listOwnEmployments", summary = "Lists a participant's own employments, of every employer")
    public EmploymentJson.All own() {
        return EmploymentJson.All.of(service.own());
    }
}
