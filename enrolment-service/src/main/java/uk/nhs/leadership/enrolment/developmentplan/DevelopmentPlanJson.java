package uk.nhs.leadership.enrolment.developmentplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How plans look on the wire. */
final class DevelopmentPlanJson {
    private DevelopmentPlanJson() {}

    @Schema(name = "SaveDevelopmentPlan", description = "What you want to get better at, the most important first.")
    record Save(@NotNull @Size(max = 3) List<@Valid @NotNull Priority> priorities) {}

    @Schema(name = "DevelopmentPlan")
    record View(
            @Schema(description = "The most important first; at most three.")
            List<Priority> priorities,

            @Schema(description = "Absent as long as nothing was saved.", examples = "2026-11-23T10:00:00Z") @Nullable
            Instant savedAt) {

        View {
            priorities = List.copyOf(priorities);
        }

        static View of(Optional<DevelopmentPlan> plan) {
            return new View(
                    plan.map(DevelopmentPlan::priorities).orElse(List.of()),
                    plan.map(DevelopmentPlan::savedAt).orElse(null));
        }
    }
}
