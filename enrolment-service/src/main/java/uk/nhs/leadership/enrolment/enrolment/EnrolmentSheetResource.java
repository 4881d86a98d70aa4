package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Attached;
import uk.nhs.leadership.enrolment.export.SheetRow;
import uk.nhs.leadership.enrolment.export.SheetService;

/** The list of enrolments as a sheet, all of it at once. */
@Path("/v1/enrolments.csv")
@RunOnVirtualThread
@Tag(name = "Enrolments", description = "Participants' places on cohorts")
class EnrolmentSheetResource {
    private final EnrolmentService service;
    private final SheetService sheets;

    EnrolmentSheetResource(EnrolmentService service, SheetService sheets) {
        this.service = service;
        this.sheets = sheets;
    }

    @GET
    @Produces(SheetRow.CSV)
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT})
    @Operation(
            operationId = "downloadEnrolments",
            summary = "A trust's enrolments as a sheet, those of a provider's cohorts, or a participant's own",
            description =
                    "All that the list shows page by page, by its conditions and in its order, as it is at one moment. "
                            + SheetRow.FILE)
    @APIResponse(
            responseCode = "200",
            description = "A row for each enrolment",
            content =
                    @Content(
                            mediaType = SheetRow.CSV,
                            schema = @Schema(implementation = String.class),
                            example = "id,participantId,givenName,familyName,email,cohortId,…"))
    public Response csv(@BeanParam EnrolmentResource.Wanted wanted) {
        var sheet = service.sheet(wanted.standpoint(), wanted.filter(), wanted.since());
        return Attached.privately(sheet.fileName(), SheetRow.CSV, out -> sheets.write(sheet, out));
    }
}
