package uk.nhs.leadership.enrolment.certificate;

import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** The list of certificates as a sheet, all of it at once. */
@Path("/v1/certificates.csv")
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What participants were awarded")
class CertificateSheetResource {
    private final CertificateSheetService service;
    private final SheetService sheets;

    CertificateSheetResource(CertificateSheetService service, SheetService sheets) {
        this.service = service;
        this.sheets = sheets;
    }

    @GET
    @Produces(SheetRow.CSV)
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "downloadCertificates",
            summary =
                    "A participant's own certificates as a sheet, a trust's staff's, or those of a provider's courses",
            description =
                    "All that the list shows page by page, by its conditions and in its order, as it is at one moment. "
                            + SheetRow.FILE)
    @APIResponse(
            responseCode = "200",
            description = "A row for each certificate",
            content =
                    @Content(
                            mediaType = SheetRow.CSV,
                            schema = @Schema(implementation = String.class),
                            example = "id,number,enrolmentId,participantId,employer,provider,…"))
    public Response csv(
            @Parameter(
                            description = "As whom to look, for callers who have several standpoints",
                            example = "TRUST",
                            schema = @Schema(implementation = Standpoint.class))
                    @QueryParam("as")
                    @Nullable
                    String as,
            @Parameter(
                            description = "Only of this participant",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("participant")
                    @Nullable
                    String participant) {
        var sheet =
                service.open(QueryValue.oneOf(Standpoint.class, "as", as), QueryValue.id("participant", participant));
        return Attached.privately(sheet.fileName(), SheetRow.CSV, out -> sheets.write(sheet, out));
    }
}
