package uk.nhs.leadership.enrolment.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.catalogue.Standing;
import uk.nhs.leadership.enrolment.certificate.CertificateService.Checked;
import uk.nhs.leadership.enrolment.certificate.CertificateService.Standings;

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
            Instant awardedAt) {

        static View of(Certificate certificate) {
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
                    certificate.awardedAt());
        }
    }

    @Schema(name = "CertificateCheck", description = "What anyone may know of a certificate: not whose it is.")
    record Check(
            @Schema(examples = "LMC-7K3F-9Q2M-4TXW-T") String number,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(examples = "2027-05-28") LocalDate completedOn,

            @Schema(examples = "2027-06-11") LocalDate awardedOn,

            @Schema(examples = "LMA-000123-C") String accreditationNumber,

            @Schema(
                    description = "What the course was on the day of completion; absent while news of it is awaited.",
                    examples = "ACCREDITED")
            @Nullable
            Standing accreditationOnCompletion,

            @Schema(
                    description = "What the course is today; absent while news of it is awaited.",
                    examples = "ACCREDITED")
            @Nullable
            Standing accreditationToday) {

        static Check of(Checked checked) {
            var certificate = checked.certificate();
            return new Check(
                    certificate.number(),
                    certificate.provider(),
                    certificate.courseTitle(),
                    certificate.stage(),
                    certificate.award(),
                    certificate.completedOn(),
                    certificate.awardedOn(),
                    certificate.accreditationNumber(),
                    checked.standings().map(Standings::onCompletion).orElse(null),
                    checked.standings().map(Standings::today).orElse(null));
        }
    }
}
