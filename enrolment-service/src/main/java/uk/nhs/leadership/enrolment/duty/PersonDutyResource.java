package uk.nhs.leadership.enrolment.duty;

import static uk.nhs.leadership.enrolment.duty.DutyAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.TRUST_WRITES;

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

/** What is expected of one person, and where it could be met. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expectations", description = "What is expected of whom, and what became of it")
class PersonDutyResource {
    private final DutyService service;

    PersonDutyResource(DutyService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/duties")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "listDutiesOfParticipant",
            summary = "Lists what is expected of one person, why, by when, and where it could be met")
    public DutyJson.All of(@PathParam("id") UUID id) {
        return DutyJson.All.of(service.of(id));
    }

    @GET
    @Path("me/duties")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "listOwnDuties",
            summary = "Lists what is expected of a participant, why, by when, and where it could be met")
    public DutyJson.All own() {
        return DutyJson.All.of(service.own());
    }
}
