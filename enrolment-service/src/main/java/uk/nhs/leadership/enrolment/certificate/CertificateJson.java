package uk.nhs.leadership.enrolment.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.certificate.CertificateService.AwardedCertificate;

/** How certificates look on the wire. */
final class CertificateJson {
    private CertificateJson() {}

    @Schema(name = "Certificate", description = "What a participant was awarded, for those concerned.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d50")
            UUID id,

            @Schema(description = "What anyone can check it by.", examples = "LMC-7K3F-9Q2M-4TXW-T")
            String number,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(examples = "LMA-000123-C") String accreditationNumber,

            @Schema(examples = "2027-05-28") LocalDate completedOn,

            @Schema(examples = "2027-06-11") LocalDate awardedOn,

            @Schema(description = "When it was made out.", examples = "2027-06-11T15:40:00Z")
            Instant awardedAt,

            @Schema(description = "Absent as long as it counts.") @Nullable
            Revoked revocation) {

        static View of(AwardedCertificate awarded) {
            var certificate = awarded.certificate();
            var revocation = awarded.revocation();
            return new View(
                    certificate.id(),
                    certificate.number(),
                    certificate.enrolmentId(),
                    certificate.participantId(),
                    certificate.employer(),
                    certificate.provider(),
                    certificate.courseId(),
                    certificate.courseTitle(),
                    certificate.stage(),
                    certificate.award(),
                    certificate.accreditationNumber(),
                    certificate.completedOn(),
                    certificate.awardedOn(),
                    certificate.awardedAt(),
                    revocation == null ? null : Revoked.of(revocation));
        }
    }

    @Schema(name = "CertificateRevocation", description = "Why a certificate does not count any more.")
    record Revoked(
            @Schema(examples = "2027-09-02") LocalDate revokedOn,

            @Schema(examples = "outcome-corrected") RevocationReason reason,

            @Schema(examples = "The assessment was another participant's.")
            String text,

            @Schema(
                    description =
                            "The code of the organisation that revoked it: the provider's or the national body's.",
                    examples = "P0001")
            String revokedFor) {

        static Revoked of(Revocation revocation) {
            return new Revoked(revocation.revokedOn(), revocation.reason(), revocation.text(), revocation.revokedFor());
        }
    }

    @Schema(
            name = "RevokeCertificate",
            description = "Anyone who checks the certificate is told the reason, not the text.")
    record Revoke(
            @NotNull @Schema(examples = "outcome-corrected") RevocationReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(
                    description = "For the participant, the trust and the provider.",
                    examples = "The assessment was another participant's.")
            String text) {}
}
