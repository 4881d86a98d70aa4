package uk.nhs.leadership.enrolment.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.PlainText;

/** A day by which something is due on a cohort. */
@Schema(name = "Milestone", description = "A day by which something is due on a cohort.")
public record Milestone(
        @Schema(
                description =
                        "STARTED, RETAINED_1 and so on, COMPLETED for what is declared; or the provider's own code.",
                examples = "RETAINED_1")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}")
        String kind,

        @Schema(examples = "Second workshop") @NotBlank @Size(max = 200) @PlainText
        String title,

        @Schema(examples = "2027-02-26") @NotNull LocalDate dueOn) {}
