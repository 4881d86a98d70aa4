package uk.nhs.leadership.enrolment.certificate;

import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PUBLIC_CHECK;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Certificates: listed for those concerned, checked by anyone who has the number. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What participants were awarded")
class CertificateResource {
    private final CertificateService service;
    private final Callers callers;

    CertificateResource(CertificateService service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "listCertificates",
            summary = "Lists a participant's own certificates, a trust's staff's, or those of a provider's courses")
    public Page<CertificateJson.View> list(
            @BeanParam PageRequest page,
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
        var listing = Listing.of(page, null);
        var certificates = service.list(
                QueryValue.oneOf(Standpoint.class, "as", as), QueryValue.id("participant", participant), listing);
        return Page.of(
                certificates, listing.limit(), certificate -> Cursor.of(certificate.id()), CertificateJson.View::of);
    }

    @GET
    @Path("{number}")
    @PermitAll
    @Operation(
            operationId = "checkCertificate",
            summary = "Tells anyone what was awarded under a number",
            description = "The number may be typed in any case, with or without hyphens. "
                    + "A mistyped one is told apart from one that was never given.")
    public CertificateJson.Check check(
            @Parameter(description = "The number on the certificate", example = "LMC-7K3F-9Q2M-4TXW-T")
                    @PathParam("number")
                    String typed) {
        var number = CertificateNumber.parse(typed)
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "{number}", "CERTIFICATE_NUMBER_MISTYPED", "Compare the number with that on the certificate")));
        return CertificateJson.Check.of(callers.as(PUBLIC_CHECK, () -> service.check(number)));
    }
}
