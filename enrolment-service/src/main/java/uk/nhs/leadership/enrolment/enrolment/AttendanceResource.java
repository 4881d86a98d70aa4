package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Who was at which session: recorded by the provider, of one person. Of many: {@link SessionResource}. */
@Path("/v1/enrolments/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enrolments", description = "Participants' places on cohorts")
class AttendanceResource {
    private final AttendanceService service;

    AttendanceResource(AttendanceService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "recordAttendance",
            summary = "Records whether a participant was at a session",
            description =
                    "A session is a milestone of the cohort. What is recorded later counts; what was recorded stays.")
    @APIResponseSchema(value = EnrolmentJson.View.class, responseCode = "201")
    public Response record(@PathParam("id") UUID id, @Valid @NotNull AttendanceJson.RecordOne attendance) {
        var enrolled = service.record(id, attendance.session(), attendance.mark());
        return Answers.created("/v1/enrolments/" + id, EnrolmentJson.View.of(enrolled), enrolled.version());
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT
    })
    @Operation(
            operationId = "listAttendance",
            summary = "Lists what was recorded of a participant's sessions, in that order",
            description = "Of each session the last counts.")
    public Page<AttendanceJson.View> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.of(id, listing),
                listing.limit(),
                attendance -> listing.endingWith(attendance.id(), attendance.recordedAt()),
                AttendanceJson.View::of);
    }
}
