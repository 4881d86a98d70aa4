package uk.nhs.leadership.enrolment.lateentry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** How late entries look on the wire. */
final class LateEntryJson {
    private LateEntryJson() {}

    @Schema(name = "AskLateEntry", description = "Who is to join which cohort late, and why.")
    record Ask(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20") @NotNull
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @NotNull
            UUID cohortId,

            @Schema(examples = "released-late") @NotNull LateReason reason,

            @Schema(
                    description = "More about it, for those concerned only.",
                    examples = "Her ward found cover on the first day only.")
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "GrantLateEntry", description = "Until when somebody may be enrolled late.")
    record Grant(
            @Schema(description = "The last day on which the trust can enrol them.", examples = "2026-12-11") @NotNull
            LocalDate until) {}

    @Schema(name = "LateEntry", description = "That somebody is to join a cohort late, and what came of it.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9da0")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID cohortId,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "released-late") LateReason reason,

            @Schema(examples = "Her ward found cover on the first day only.")
            String text,

            @Schema(examples = "GRANTED") LateEntryStatus status,

            @Schema(description = "The last day on which the trust can enrol them.", examples = "2026-12-11") @Nullable
            LocalDate grantedUntil,

            @Schema(examples = "2026-12-01T09:30:00Z") Instant askedAt,

            @Schema(
                    description = "The account or system that asked.",
                    examples = "5b0d52f7-9f41-4c8e-8a47-5d7a1d7f5f11")
            String askedBy,

            @Schema(examples = "2026-12-02T10:05:00Z") @Nullable
            Instant decidedAt,

            @Schema(
                    description = "The account that answered, or called it off.",
                    examples = "5b0d52f7-9f41-4c8e-8a47-5d7a1d7f5f12")
            @Nullable
            String decidedBy) {

        static View of(LateEntry entry) {
            return new View(
                    entry.id(),
                    entry.participantId(),
                    entry.cohortId(),
                    entry.employer(),
                    entry.provider(),
                    entry.reason(),
                    entry.text(),
                    entry.status(),
                    entry.grantedUntil(),
                    entry.askedAt(),
                    entry.askedBy(),
                    entry.decidedAt(),
                    entry.decidedBy());
        }
    }
}
