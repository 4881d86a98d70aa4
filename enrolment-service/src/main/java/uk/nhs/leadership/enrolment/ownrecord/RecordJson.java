package uk.nhs.leadership.enrolment.ownrecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.AttainmentToday;
import uk.nhs.leadership.enrolment.attainment.AttainmentStatus;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.certificate.CertificateService.AwardedCertificate;
import uk.nhs.leadership.enrolment.certificate.RevocationReason;
import uk.nhs.leadership.enrolment.certification.CertificationService.PeriodToday;
import uk.nhs.leadership.enrolment.certification.PeriodStatus;
import uk.nhs.leadership.enrolment.cpd.CpdEntry;
import uk.nhs.leadership.enrolment.cpd.CpdSource;
import uk.nhs.leadership.enrolment.ownrecord.RecordService.Whole;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearning;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningStatus;

/** How a record looks on the wire, and what the printed one says. */
final class RecordJson {
    private RecordJson() {}

    @Schema(name = "OwnRecord", description = "Everything that a participant did, passed and holds, as it is now.")
    record View(
            @Schema(examples = "2027-06-12T08:15:00Z") Instant at,

            Person participant,
            List<Enrolled> enrolments,
            List<Certified> certificates,
            List<Period> certifications,

            @Schema(description = "Year by year, the earliest first.")
            List<CpdYear> cpd,

            @Schema(description = "What is shown to be competence, or is on its way to be; the first begun first.")
            List<Attained> attainments,

            @Schema(description = "What was learned before, the first claimed first.")
            List<LearnedBefore> priorLearning) {

        static View of(Whole whole) {
            return new View(
                    whole.at().instant(),
                    Person.of(whole),
                    whole.enrolments().stream()
                            .map(enrolment -> Enrolled.of(enrolment, whole.outcomes()))
                            .toList(),
                    whole.certificates().stream().map(Certified::of).toList(),
                    whole.certifications().stream().map(Period::of).toList(),
                    CpdYear.of(whole.cpd()),
                    whole.attainments().stream().map(Attained::of).toList(),
                    whole.priorLearning().stream().map(LearnedBefore::of).toList());
        }
    }

    @Schema(name = "RecordOf")
    record Person(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID id,

            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "S1") Stage stage) {
        static Person of(Whole whole) {
            var person = whole.participant();
            return new Person(person.id(), person.givenName(), person.familyName(), person.employer(), person.stage());
        }
    }

    @Schema(name = "RecordedEnrolment")
    record Enrolled(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID id,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "1") int attempt,

            @Schema(examples = "ENROLLED") String place,

            @Schema(examples = "PASSED", description = "Absent as long as there is no place.") @Nullable
            String training,

            @Schema(examples = "2026-11-30") @Nullable LocalDate startedOn,

            @Schema(examples = "2027-05-28") @Nullable LocalDate completedOn,

            List<Decided> outcomes) {
        static Enrolled of(OwnEnrolment enrolment, List<OwnOutcome> outcomes) {
            return new Enrolled(
                    enrolment.id(),
                    enrolment.courseTitle(),
                    enrolment.stage(),
                    enrolment.provider(),
                    enrolment.attempt(),
                    enrolment.place(),
                    enrolment.training(),
                    enrolment.startedOn(),
                    enrolment.completedOn(),
                    outcomes.stream()
                            .filter(outcome -> outcome.enrolmentId().equals(enrolment.id()))
                            .map(outcome -> new Decided(outcome.result(), outcome.decidedOn()))
                            .toList());
        }
    }

    @Schema(name = "RecordedOutcome")
    record Decided(
            @Schema(examples = "PASSED") String result,

            @Schema(examples = "2027-06-11") LocalDate decidedOn) {}

    @Schema(name = "RecordedCertificate")
    record Certified(
            @Schema(examples = "LMC-7K3F-9Q2M-4TXW-T") String number,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(examples = "2027-05-28") LocalDate completedOn,

            @Schema(examples = "2027-06-11") LocalDate awardedOn,

            @Schema(description = "Absent unless it is revoked.", examples = "2027-09-02") @Nullable
            LocalDate revokedOn,

            @Schema(description = "Absent unless it is revoked.", examples = "outcome-corrected") @Nullable
            RevocationReason revocationReason) {
        static Certified of(AwardedCertificate awarded) {
            var certificate = awarded.certificate();
            var revocation = awarded.revocation();
            return new Certified(
                    certificate.number(),
                    certificate.courseTitle(),
                    certificate.award(),
                    certificate.completedOn(),
                    certificate.awardedOn(),
                    revocation == null ? null : revocation.revokedOn(),
                    reasonOf(awarded));
        }

        private static @Nullable RevocationReason reasonOf(AwardedCertificate awarded) {
            var revocation = awarded.revocation();
            return revocation == null ? null : revocation.reason();
        }
    }

    @Schema(name = "RecordedCertification")
    record Period(
            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(examples = "CERTIFIED") PeriodStatus status,

            @Schema(examples = "2027-05-28") LocalDate opensOn,

            @Schema(examples = "2029-05-28") @Nullable LocalDate dueOn,

            @Schema(examples = "2027-05-28") @Nullable LocalDate certifiedOn,

            @Schema(examples = "2029-05-28") @Nullable LocalDate expiresOn) {
        static Period of(PeriodToday today) {
            var period = today.period();
            return new Period(
                    period.courseTitle(),
                    period.award(),
                    today.status(),
                    period.opensOn(),
                    period.dueOn(),
                    period.certifiedOn(),
                    period.expiresOn());
        }
    }

    @Schema(name = "RecordedAttainment")
    record Attained(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9e10")
            UUID id,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID competencyId,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "VERIFIED") AttainmentStatus status,

            @Schema(examples = "2026-11-23") @Nullable LocalDate verifiedOn,

            @Schema(examples = "2029-11-23") @Nullable LocalDate expiresOn) {
        static Attained of(AttainmentToday today) {
            var attainment = today.attainment();
            return new Attained(
                    attainment.id(),
                    attainment.competencyId(),
                    attainment.stage(),
                    today.status(),
                    attainment.verifiedOn(),
                    attainment.expiresOn());
        }
    }

    @Schema(name = "RecordedPriorLearning")
    record LearnedBefore(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9f10")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @Schema(examples = "Certificate in team leadership")
            String title,

            @Schema(examples = "Anytown College") String institution,

            @Schema(examples = "RECOGNISED") PriorLearningStatus status,

            @Schema(description = "Nought unless some of it counts.", examples = "16")
            int recognisedHours) {
        static LearnedBefore of(PriorLearning claim) {
            return new LearnedBefore(
                    claim.id(),
                    claim.enrolmentId(),
                    claim.title(),
                    claim.institution(),
                    claim.status(),
                    claim.hoursThatCount());
        }
    }

    @Schema(name = "CpdYear")
    record CpdYear(
            @Schema(examples = "2026") int year,

            @Schema(description = "What counts: the sum of the entries.", examples = "12.5")
            BigDecimal points,

            List<CpdDone> entries) {
        static List<CpdYear> of(List<CpdEntry> ledger) {
            var years = new TreeMap<Integer, List<CpdEntry>>();
            ledger.forEach(entry -> years.computeIfAbsent(entry.year(), none -> new ArrayList<>())
                    .add(entry));
            return years.entrySet().stream()
                    .map(year -> new CpdYear(
                            year.getKey(),
                            year.getValue().stream().map(CpdEntry::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                            year.getValue().stream().map(CpdDone::of).toList()))
                    .toList();
        }
    }

    @Schema(name = "RecordedCpd")
    record CpdDone(
            @Schema(examples = "2026-11-20") LocalDate doneOn,

            @Schema(examples = "COACHING") CpdSource source,

            @Schema(examples = "1.5") BigDecimal points,

            @Schema(examples = "Coached two new ward managers; notes kept.")
            String note) {
        static CpdDone of(CpdEntry entry) {
            return new CpdDone(entry.doneOn(), entry.source(), entry.points(), entry.note());
        }
    }
}
