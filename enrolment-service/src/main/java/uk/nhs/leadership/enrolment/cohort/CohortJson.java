package uk.nhs.leadership.enrolment.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** How cohorts look on the wire. */
final class CohortJson {
    private CohortJson() {}

    @Schema(name = "CohortPlan", description = "A cohort that a provider plans to run.")
    record Plan(
            @Schema(description = "The number of the accreditation of the course.", examples = "LMA-000123-C")
            @NotNull
            @Size(min = 1, max = 40)
            @PlainText
            String accreditationNumber,

            @Schema(description = "The provider's own code for the cohort.", examples = "FSLC-2026-11")
            @NotNull
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,29}")
            String code,

            @Schema(examples = "2026-11-30") @NotNull LocalDate startsOn,

            @Schema(examples = "2027-05-28") @NotNull LocalDate endsOn,

            @Schema(description = "How many places it has.", examples = "20") @NotNull @Min(1) @Max(10_000)
            Integer capacity,

            @Schema(examples = "BLENDED") @NotNull Delivery delivery) {

        CohortPlan plan() {
            return new CohortPlan(accreditationNumber, code, startsOn, endsOn, capacity, delivery);
        }
    }

    @Schema(name = "Cohort", description = "A provider's run of an accredited course.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID id,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "FSLC-2026-11") String code,

            @Schema(examples = "LMA-000123-C") String accreditationNumber,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "Award in Leading Care") String award,

            @Schema(examples = "2026-11-30") LocalDate startsOn,

            @Schema(examples = "2027-05-28") LocalDate endsOn,

            @Schema(examples = "20") int capacity,

            @Schema(examples = "12") int placesTaken,

            @Schema(examples = "BLENDED") Delivery delivery,

            @Schema(examples = "OPEN") CohortStatus status,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant plannedAt,

            @Schema(examples = "2026-11-22T09:45:00Z") Instant updatedAt) {

        static View of(Cohort cohort) {
            return new View(
                    cohort.id(),
                    cohort.provider(),
                    cohort.code(),
                    cohort.accreditationNumber(),
                    cohort.courseId(),
                    cohort.courseTitle(),
                    cohort.stage(),
                    cohort.award(),
                    cohort.startsOn(),
                    cohort.endsOn(),
                    cohort.capacity(),
                    cohort.placesTaken(),
                    cohort.delivery(),
                    cohort.status(),
                    cohort.plannedAt(),
                    cohort.updatedAt());
        }
    }
}
