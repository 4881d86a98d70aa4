package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.nhs.leadership.chassis.http.Idempotent;

/** Who of a cohort was at one of its sessions, as a list. */
@Path("/v1/cohorts/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enrolments", description = "Participants' places on cohorts")
class SessionResource {
    private final AttendanceService service;

    SessionResource(AttendanceService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "recordAttendanceOfMany",
            summary = "Records who was at a session of a cohort",
            description = "Each row has its result: a row that is refused keeps none of the others back.")
    @APIResponseSchema(AttendanceJson.Results.class)
    public Response recordAll(@PathParam("id") UUID id, @Valid @NotNull AttendanceJson.RecordMany attendance) {
        return Response.ok(AttendanceJson.Results.of(service.recordAll(id, attendance.session(), attendance.asRows())))
                .build();
    }
}
