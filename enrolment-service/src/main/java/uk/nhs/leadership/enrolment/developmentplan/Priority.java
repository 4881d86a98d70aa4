package uk.nhs.leadership.enrolment.developmentplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** One thing to get better at. */
@Schema(name = "DevelopmentPriority", description = "One thing to get better at.")
record Priority(
        @NotNull
        @Schema(
                description = "The competency, by its id in the framework.",
                examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
        UUID competencyId,

        @NotBlank
        @Size(max = 2000)
        @PlainText(multiline = true)
        @Schema(examples = "I lose the afternoon to what others find urgent.")
        String why,

        @NotNull @Schema(examples = "2027-03-31") LocalDate by,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https://[!-~]+", message = "must be a web address that begins with https://")
        @Schema(
                description = "Where one can learn it; may be left out.",
                examples = "https://learning.example/prioritise")
        String signpost) {}
