package uk.nhs.leadership.accreditation.accreditation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.http.PlainText;

/** The register on the wire. All of it is public, so there is nothing here about people or undecided submissions. */
final class AccreditationJson {
    private AccreditationJson() {}

    @Schema(name = "AccreditationWithdrawal")
    record WithdrawalRequest(
            @NotNull @Schema(examples = "CRITERIA_NO_LONGER_MET")
            Withdrawal.Reason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The provider no longer assesses two of the required outcomes.")
            String reasonText,

            @Schema(
                    examples = "2027-06-30",
                    description = "The last day on which cohorts that have started go on; absent to end at once")
            @Nullable
            LocalDate teachOutUntil) {}

    @Schema(name = "RegisteredProvider")
    record ProviderView(
            @Schema(examples = "P0001") String code,

            @Schema(examples = "Harbour Leadership Institute")
            String name) {}

    @Schema(name = "AccreditedCourse")
    record CourseView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72")
            UUID id,

            @Schema(examples = "1") int version,

            @Schema(examples = "First steps in leading a team")
            String title,

            @Schema(examples = "Six months of workshops and practice for people who begin to lead others.")
            String summary,

            @Schema(examples = "New and first-line managers in any profession")
            String audience,

            @Schema(examples = "S1") Stage stage,
            @Schema(examples = "Award in Team Leadership") String award,
            @Schema(examples = "100") int learningHours,
            @Schema(examples = "BLENDED") Delivery delivery) {}

    @Schema(name = "WithdrawalOfAccreditation")
    record WithdrawalView(
            @Schema(examples = "2026-12-01") LocalDate withdrawnOn,

            @Schema(examples = "2027-06-30") @Nullable LocalDate teachOutUntil,

            @Schema(examples = "CRITERIA_NO_LONGER_MET") Withdrawal.Reason reason) {

        static @Nullable WithdrawalView of(@Nullable Withdrawal withdrawal) {
            return withdrawal == null
                    ? null
                    : new WithdrawalView(withdrawal.on(), withdrawal.teachOutUntil(), withdrawal.reason());
        }
    }

    @Schema(name = "Accreditation")
    record View(
            @Schema(examples = "LMA-000123-1") String number,

            @Schema(examples = "ACTIVE", description = "On the day asked about, or today")
            AccreditationStatus status,

            ProviderView provider,
            CourseView course,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71")
            UUID curriculumVersionId,

            @Schema(examples = "2026-11-20", description = "The first day on which it holds")
            LocalDate validFrom,

            @Schema(examples = "2029-11-19", description = "The last day on which it holds")
            LocalDate validTo,

            @Nullable WithdrawalView withdrawal,
            @Schema(examples = "2026-11-20T11:00:00Z") Instant updatedAt) {

        static View of(Accreditation accreditation, LocalDate day) {
            return new View(
                    accreditation.number(),
                    accreditation.statusOn(day),
                    new ProviderView(accreditation.provider(), accreditation.providerName()),
                    new CourseView(
                            accreditation.courseId(),
                            accreditation.courseVersion(),
                            accreditation.courseTitle(),
                            accreditation.courseSummary(),
                            accreditation.audience(),
                            accreditation.stage(),
                            accreditation.award(),
                            accreditation.learningHours(),
                            accreditation.delivery()),
                    accreditation.curriculumVersionId(),
                    accreditation.validFrom(),
                    accreditation.validTo(),
                    WithdrawalView.of(accreditation.withdrawal()),
                    accreditation.updatedAt());
        }
    }
}
