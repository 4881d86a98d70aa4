package uk.nhs.leadership.enrolment.subjectaccess;

import static uk.nhs.leadership.enrolment.subjectaccess.ExportAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.subjectaccess.ExportAccess.OPERATOR;
import static uk.nhs.leadership.enrolment.subjectaccess.ExportAccess.PARTICIPANT;

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

/** Everything that is held on somebody. */
@Path("/v1/participants/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection")
class ExportResource {
    private final ExportService service;
    private final ExportAccess access;

    ExportResource(ExportService service, ExportAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "exportParticipant",
            summary = "Tells somebody everything that is held on them",
            description =
                    "All tables, made from the list of all tables and columns. To the person, and to the national body, of"
                            + " every employer, with who looked at it; to the employer who answers for a request what it"
                            + " holds itself, without what is the person's own affair.")
    public ExportJson.All export(@PathParam("id") UUID id) {
        access.mustBeConcerned();
        return ExportJson.All.of(service.export(id, access.isEmployer()));
    }
}
