package uk.nhs.leadership.enrolment.cpd;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** How the ledger looks on the wire. */
final class CpdJson {
    private CpdJson() {}

    @Schema(name = "RecordCpd", description = "What you did.")
    record Enter(
            @NotNull @Schema(examples = "2026-11-20") LocalDate doneOn,

            @NotNull @Schema(examples = "COACHING") CpdSource source,

            @NotNull
            @DecimalMin("0.1")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 1)
            @Schema(description = "One for an hour.", examples = "1.5")
            BigDecimal points,

            @NotBlank
            @Size(max = 2000)
            @PlainText(multiline = true)
            @Schema(
                    description = "What shows that you did it.",
                    examples = "Coached two new ward managers; notes kept.")
            String note) {}

    @Schema(name = "ReverseCpd", description = "Why an entry is taken back.")
    record Reverse(
            @NotBlank @Size(max = 2000) @PlainText(multiline = true) @Schema(examples = "Entered twice.")
            String note) {}

    @Schema(name = "CpdEntry", description = "One entry. Nothing of it changes; the sum of all points is what counts.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d70")
            UUID id,

            @Schema(examples = "2026") int year,

            @Schema(examples = "2026-11-20") LocalDate doneOn,

            @Schema(examples = "COACHING") CpdSource source,

            @Schema(description = "Less than nothing if it takes another back.", examples = "1.5")
            BigDecimal points,

            @Schema(examples = "Coached two new ward managers; notes kept.")
            String note,

            @Schema(
                    description = "The entry that it takes back; absent if it takes none back.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d71")
            @Nullable
            UUID reverses,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant recordedAt) {

        static View of(CpdEntry entry) {
            return new View(
                    entry.id(),
                    entry.year(),
                    entry.doneOn(),
                    entry.source(),
                    entry.points(),
                    entry.note(),
                    entry.reverses(),
                    entry.recordedAt());
        }
    }
}
