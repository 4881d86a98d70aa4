package uk.nhs.leadership.enrolment.careerconversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversation.Said;

/** How career conversations look on the wire. */
final class CareerConversationJson {
    private CareerConversationJson() {}

    @Schema(
            name = "RecordCareerConversation",
            description = "What you and somebody agreed on. They read it, and it counts once they agree to it.")
    record Write(
            @NotNull @Schema(examples = "2026-11-20") LocalDate heldOn,

            @NotNull @Schema(examples = "READY_LATER") Readiness readiness,

            @NotBlank
            @Size(max = 4000)
            @PlainText(multiline = true)
            @Schema(examples = "Wants to lead a community service; first a year as deputy.")
            String text) {

        Said said() {
            return new Said(heldOn, readiness, text);
        }
    }

    @Schema(
            name = "CareerConversation",
            description = "Never written anew. Of those agreed to, the one held last counts.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d91")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "2026-11-20") LocalDate heldOn,

            @Schema(examples = "LINE_MANAGER") HeldWith heldWith,

            @Schema(examples = "AGREED") CareerConversationStatus status,

            @Schema(description = "Absent if it was declined.", examples = "READY_LATER") @Nullable
            Readiness readiness,

            @Schema(
                    description = "Absent if it was declined.",
                    examples = "Wants to lead a community service; first a year as deputy.")
            @Nullable
            String text,

            @Schema(
                    description = "Whether it was held more than 18 months ago, and so counts no more.",
                    examples = "false")
            boolean outdated,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant recordedAt,

            @Schema(
                    description = "When the participant agreed or declined; absent if neither.",
                    examples = "2026-11-23T08:05:00Z")
            @Nullable
            Instant answeredAt) {

        static View of(CareerConversation conversation, LocalDate today) {
            return new View(
                    conversation.id(),
                    conversation.participantId(),
                    conversation.employer(),
                    conversation.heldOn(),
                    conversation.heldWith(),
                    conversation.status(),
                    conversation.readiness(),
                    conversation.text(),
                    conversation.isOutdatedOn(today),
                    conversation.recordedAt(),
                    conversation.answeredAt());
        }
    }
}
