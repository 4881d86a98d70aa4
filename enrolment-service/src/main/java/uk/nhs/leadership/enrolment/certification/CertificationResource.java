package uk.nhs.leadership.enrolment.certification;

import static uk.nhs.leadership.enrolment.certification.CertificationAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.certification.CertificationAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.certification.CertificationAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.certification.CertificationAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.certification.CertificationAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.certification.CertificationAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Certification periods as those concerned see them. */
@Path("/v1/certifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certification", description = "For how long what participants were awarded counts")
class CertificationResource {
    private final CertificationService service;

    CertificationResource(CertificationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "listCertifications",
            summary =
                    "Lists a participant's own certification periods, a trust's staff's, or those of a provider's courses")
    public Page<CertificationJson.PeriodView> list(
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
        return Page.of(
                service.list(
                        QueryValue.oneOf(Standpoint.class, "as", as),
                        QueryValue.id("participant", participant),
                        listing),
                listing.limit(),
                today -> Cursor.of(today.period().id()),
                CertificationJson.PeriodView::of);
    }
}
