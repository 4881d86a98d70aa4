package uk.nhs.leadership.enrolment.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.participant.Correctable;

/** How rectifications look on the wire. */
final class RectificationJson {
    private RectificationJson() {}

    @Schema(name = "AskRectification", description = "What is wrong about you, and what is right.")
    record Ask(
            @NotNull @Schema(examples = "FAMILY_NAME") Correctable field,

            @NotBlank
            @Size(max = 254)
            @PlainText
            @Schema(description = "What should stand there.", examples = "Okafor-Bell")
            String proposed,

            @Schema(
                    description = "What shows it.",
                    examples = "Married on 3 October; certificate with the staff office.")
            @Nullable
            @Size(max = 2000)
            @PlainText(multiline = true)
            String note) {}

    @Schema(name = "RefuseRectification", description = "Why it stays as it is.")
    record Refuse(
            @NotNull @Schema(examples = "HELD_ELSEWHERE") RefusalReason reason,

            @Schema(
                    description = "More about it, for the participant.",
                    examples = "Please tell the staff office first.")
            @Nullable
            @Size(max = 2000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "Rectification", description = "That a participant says something about them is wrong.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9da0")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "FAMILY_NAME") Correctable field,

            @Schema(examples = "Okafor-Bell") String proposed,

            @Schema(examples = "Married on 3 October; certificate with the staff office.") @Nullable
            String note,

            @Schema(examples = "ASKED") RectificationStatus status,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant askedAt,

            @Schema(description = "The day by which it is to be decided.", examples = "2026-12-22")
            LocalDate dueOn,

            @Schema(description = "Absent until it is decided.", examples = "2026-11-25T11:00:00Z") @Nullable
            Instant decidedAt,

            @Schema(description = "Absent unless it is refused.", examples = "HELD_ELSEWHERE") @Nullable
            RefusalReason refusalReason,

            @Schema(examples = "Please tell the staff office first.") @Nullable
            String refusalText) {

        static View of(Rectification rectification) {
            return new View(
                    rectification.id(),
                    rectification.participantId(),
                    rectification.field(),
                    rectification.proposed(),
                    rectification.note(),
                    rectification.status(),
                    rectification.askedAt(),
                    rectification.dueOn(),
                    rectification.decidedAt(),
                    rectification.refusalReason(),
                    rectification.refusalText());
        }
    }
}
