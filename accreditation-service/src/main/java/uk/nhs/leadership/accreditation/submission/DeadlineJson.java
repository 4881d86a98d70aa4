package uk.nhs.leadership.accreditation.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Deadlines of providers on the wire. */
final class DeadlineJson {
    private DeadlineJson() {}

    @Schema(name = "ExtensionOfDeadline")
    record Extension(
            @NotNull
            @Schema(
                    examples = "2026-12-04",
                    description = "The new last day, in England; if it is no working day, the next one counts")
            LocalDate until,

            @NotNull @Schema(examples = "ASKED_BY_PROVIDER") ExtensionReason reason) {}
}
