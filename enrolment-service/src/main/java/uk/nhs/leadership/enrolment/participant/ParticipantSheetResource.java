package uk.nhs.leadership.enrolment.participant;

import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.SYSTEM_READS;
import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.SYSTEM_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Attached;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.enrolment.export.SheetRow;
import uk.nhs.leadership.enrolment.export.SheetService;

/** The list of a trust's staff as a sheet, all of it at once. */
@Path("/v1/participants.csv")
@RunOnVirtualThread
@Tag(name = "Participants", description = "The staff of a trust")
class ParticipantSheetResource {
    private final ParticipantService service;
    private final SheetService sheets;

    ParticipantSheetResource(ParticipantService service, SheetService sheets) {
        this.service = service;
        this.sheets = sheets;
    }

    @GET
    @Produces(SheetRow.CSV)
    @RolesAllowed({LEARNING_LEAD, SYSTEM_READS, SYSTEM_WRITES})
    @Operation(
            operationId = "downloadParticipants",
            summary = "The caller's own staff as a sheet",
            description =
                    "All that the list shows page by page, by its conditions and in its order, as it is at one moment. "
                            + SheetRow.FILE)
    @APIResponse(
            responseCode = "200",
            description = "A row for each member of staff",
            content =
                    @Content(
                            mediaType = SheetRow.CSV,
                            schema = @Schema(implementation = String.class),
                            example = "id,employer,employeeNumber,givenName,familyName,email,…"))
    public Response csv(
            @Parameter(description = "Only the one with this number", example = "20417733")
                    @QueryParam("employeeNumber")
                    @Nullable
                    String employeeNumber,
            @Parameter(description = "Only those whose line manager has this number", example = "20417701")
                    @QueryParam("managerEmployeeNumber")
                    @Nullable
                    String managerEmployeeNumber,
            @Parameter(
                            description = "Only those changed then or later, in the order of their last change",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var sheet = service.sheet(employeeNumber, managerEmployeeNumber, QueryValue.time("updatedSince", updatedSince));
        return Attached.privately(sheet.fileName(), SheetRow.CSV, out -> sheets.write(sheet, out));
    }
}
