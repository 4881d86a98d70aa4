package uk.nhs.leadership.enrolment.proof;

import static uk.nhs.leadership.enrolment.proof.ProofAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.proof.ProofAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.proof.ProofAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.proof.ProofAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.proof.ProofAccess.PUBLIC_CHECK;
import static uk.nhs.leadership.enrolment.proof.ProofAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.proof.ProofAccess.TRUST_WRITES;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.certificate.AwardForm;
import uk.nhs.leadership.enrolment.certificate.CertificateNumber;
import uk.nhs.leadership.print.Page;

/** Proofs of certificates: checked by anyone who has the number, shown and printed by their holders. */
@Path("/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates", description = "What participants were awarded")
class ProofResource {
    private static final String KEPT_NOWHERE = "no-store";

    private final ProofService service;
    private final Issuer issuer;
    private final Callers callers;
    private final Map<Variant, AwardForm> forms = new LinkedHashMap<>();

    ProofResource(ProofService service, Issuer issuer, @All List<AwardForm> forms, Callers callers) {
        this.service = service;
        this.issuer = issuer;
        forms.forEach(
                form -> this.forms.put(new Variant(MediaType.valueOf(form.mediaType()), (Locale) null, null), form));
        this.callers = callers;
    }

    @GET
    @Path("{number}")
    @PermitAll
    @Operation(
            operationId = "checkCertificate",
            summary = "Tells anyone what was awarded under a number, and whether it counts",
            description = "The number may be typed in any case, with or without hyphens. "
                    + "A mistyped one is told apart from one that was never given. Whose it is, is told only by the "
                    + "holder's link; a secret that is wrong or was renewed is answered like none.")
    @APIResponseSchema(ProofJson.Check.class)
    public Response check(
            @Parameter(description = "The number on the certificate", example = "LMC-7K3F-9Q2M-4TXW-T")
                    @PathParam("number")
                    String typed,
            @Parameter(description = "The secret of the holder's link", example = "Jx2bRk7v0Qm3ZtY9uLw4sA")
                    @QueryParam("s")
                    @Nullable
                    String secret) {
        var number = CertificateNumber.parse(typed)
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "{number}", "CERTIFICATE_NUMBER_MISTYPED", "Compare the number with that on the certificate")));
        var checked = callers.as(
                PUBLIC_CHECK,
                () -> service.check(number, Optional.ofNullable(secret).map(LinkSecret::new)));
        // The same with and without a secret: what is kept on the way would outlive a link that was renewed.
        return Response.ok(ProofJson.Check.of(checked, issuer))
                .header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @POST
    @Path("{number}/renew-link")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "renewCertificateLink",
            summary = "Gives the holder a link that shows whose the certificate is",
            description = "A link given before shows nobody's name from then on. Each request gives a new one.")
    @APIResponseSchema(ProofJson.Link.class)
    public Response renewLink(@PathParam("number") String typed) {
        return Response.ok(ProofJson.Link.of(service.renewLink(numberFrom(typed)), issuer))
                .header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE)
                .build();
    }

    @GET
    @Path("{number}/document")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "printCertificate",
            summary = "The certificate, to be printed",
            description = "In the form that `Accept` asks for, of those there are: PDF/A-2a, tagged for screen readers"
                    + " (PDF/UA-1), with a QR code that leads to the check.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate, to be saved",
            content =
                    @Content(
                            mediaType = Page.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7 and so on to %%EOF"))
    public Response issue(
            @Context Request request,
            @PathParam("number") String typed,
            @Parameter(
                            description = "The secret of the holder's link, for the QR code to lead to that link",
                            example = "Jx2bRk7v0Qm3ZtY9uLw4sA")
                    @QueryParam("s")
                    @Nullable
                    String secret,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var form = formFor(request);
        var issued =
                service.issue(numberFrom(typed), Optional.ofNullable(secret).map(LinkSecret::new), form);
        var etag = "\"" + issued.sha256() + "\"";
        if (Version.isNamedIn(ifNoneMatch, etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        return Response.ok(issued.content().get(), form.mediaType())
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + issued.fileName() + "\"")
                .build();
    }

    /** The one that the caller likes best of those there are. */
    private AwardForm formFor(Request request) {
        var liked = request.selectVariant(List.copyOf(forms.keySet()));
        if (liked == null) {
            throw new NotAcceptableException();
        }
        return Objects.requireNonNull(forms.get(liked));
    }

    private static CertificateNumber numberFrom(String typed) {
        return CertificateNumber.parse(typed).orElseThrow(NotFound::new);
    }
}
