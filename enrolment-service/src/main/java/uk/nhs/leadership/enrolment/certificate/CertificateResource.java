package uk.nhs.leadership.enrolment.certificate;

import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.RATIFIER;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.certificate.CertificateAccess.TRUST_WRITES;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Certificates as those concerned see them. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What participants were awarded")
class CertificateResource {
    private final CertificateService service;
    private final CertificateAccess access;

    CertificateResource(CertificateService service, CertificateAccess access) {
        this.service = service;
        this.access = access;
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
                certificates,
                listing.limit(),
                awarded -> Cursor.of(awarded.certificate().id()),
                CertificateJson.View::of);
    }

    @POST
    @Path("{number}/revocation")
    @Idempotent
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES, RATIFIER})
    @Operation(
            operationId = "revokeCertificate",
            summary = "Says that a certificate does not count any more, and why",
            description = "By the provider that awarded it or by the national body. The certificate stays, and anyone"
                    + " who checks it is told since when and by which reason it does not count. This is not undone: who"
                    + " did pass is awarded another.")
    @APIResponseSchema(value = CertificateJson.View.class, responseCode = "201")
    public Response revoke(@PathParam("number") String typed, @Valid @NotNull CertificateJson.Revoke revoke) {
        var number = CertificateNumber.parse(typed).orElseThrow(NotFound::new);
        var revoked = service.revoke(number, access.revoker(), revoke.reason(), revoke.text());
        return Response.created(
                        URI.create("/v1/certificates/" + revoked.certificate().number()))
                .entity(CertificateJson.View.of(revoked))
                .build();
    }
}
