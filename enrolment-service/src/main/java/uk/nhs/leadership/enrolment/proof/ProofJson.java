package uk.nhs.leadership.enrolment.proof;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.catalogue.Standing;
import uk.nhs.leadership.enrolment.certificate.AwardStatus;
import uk.nhs.leadership.enrolment.certificate.Revocation;
import uk.nhs.leadership.enrolment.certificate.RevocationReason;
import uk.nhs.leadership.enrolment.proof.ProofService.Checked;
import uk.nhs.leadership.enrolment.proof.ProofService.Renewed;
import uk.nhs.leadership.enrolment.proof.ProofService.Standings;

/** How proofs look on the wire. */
final class ProofJson {
    private ProofJson() {}

    @Schema(
            name = "CertificateCheck",
            description = "What anyone may know of a certificate: whose it is only if its holder's link was used.")
    record Check(
            @Schema(examples = "LMC-7K3F-9Q2M-4TXW-T") String number,

            @Schema(description = "Whether it counts.", examples = "VALID")
            AwardStatus status,

            @Schema(description = "Absent unless it is revoked.", examples = "2027-09-02") @Nullable
            LocalDate revokedOn,

            @Schema(description = "Absent unless it is revoked.", examples = "outcome-corrected") @Nullable
            RevocationReason revocationReason,

            @Schema(description = "Absent without the secret of its holder's link, and once the person is erased.")
            @Nullable
            Holder holder,

            IssuerView issuer,

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

        static Check of(Checked checked, Issuer issuer) {
            var certificate = checked.certificate();
            var revocation = checked.revocation();
            var holder = checked.holder();
            return new Check(
                    certificate.number(),
                    AwardStatus.after(revocation),
                    revocation == null ? null : revocation.revokedOn(),
                    reasonOf(revocation),
                    holder == null ? null : new Holder(holder.givenName(), holder.familyName()),
                    new IssuerView(issuer.name(), issuer.address()),
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

        private static @Nullable RevocationReason reasonOf(@Nullable Revocation revocation) {
            return revocation == null ? null : revocation.reason();
        }
    }

    @Schema(name = "CertificateHolder", description = "Whose it is, by the names there are today.")
    record Holder(
            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName) {}

    @Schema(name = "CertificateIssuer", description = "Who stands behind it.")
    record IssuerView(
            @Schema(examples = "NHS England") String name,

            @Schema(examples = "https://www.england.nhs.uk/")
            URI url) {}

    @Schema(name = "CertificateLink", description = "By which the holder shows whose the certificate is.")
    record Link(
            @Schema(
                    description = "Told this once: nobody, not even this service, can tell it again.",
                    examples =
                            "https://enrolment.example/v1/certificates/LMC-7K3F-9Q2M-4TXW-T?s=Jx2bRk7v0Qm3ZtY9uLw4sA")
            URI link,

            @Schema(
                    description = "What the link has that the number has not; for the code on the printed certificate.",
                    examples = "Jx2bRk7v0Qm3ZtY9uLw4sA")
            String secret,

            @Schema(examples = "2027-06-12T08:15:00Z") Instant renewedAt) {

        static Link of(Renewed renewed, Issuer issuer) {
            return new Link(
                    issuer.checkOf(renewed.number(), renewed.secret()),
                    renewed.secret().text(),
                    renewed.at());
        }
    }
}
