package uk.nhs.leadership.enrolment.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** How erasures and legal holds look on the wire. */
final class ErasureJson {
    private ErasureJson() {}

    @Schema(name = "Erase", description = "Why somebody is to be erased.")
    record Erase(@NotNull @Schema(examples = "PERSON_ASKED") ErasureReason reason) {}

    @Schema(name = "Erasure", description = "That somebody was erased.")
    record View(
            @Schema(
                    description = "The id that was the person's. It leads to nobody any more.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The code of the trust that employed the person last.", examples = "RJ1")
            String employer,

            @Schema(examples = "PERSON_ASKED") ErasureReason reason,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant erasedAt,

            @Schema(
                    description = "The organisation for which it was done; absent if the time to keep it was over.",
                    examples = "RJ1")
            @Nullable
            String erasedFor) {

        static View of(Erasure erasure) {
            return new View(
                    erasure.id(),
                    erasure.employer(),
                    erasure.reason(),
                    erasure.erasedAt(),
                    erasure.erasedFor().isEmpty() ? null : erasure.erasedFor());
        }
    }

    @Schema(name = "PlaceLegalHold", description = "Why what is held on somebody must not go.")
    record Place(
            @NotNull @Schema(examples = "LITIGATION") HoldReason reason,

            @Schema(description = "More about it.", examples = "Case 2026/118, see the legal team.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "LegalHold", description = "That what is held on somebody must not go.")
    record HoldView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The organisation that holds it.", examples = "RJ1")
            String organisation,

            @Schema(examples = "LITIGATION") HoldReason reason,

            @Schema(examples = "Case 2026/118, see the legal team.") @Nullable
            String text,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant placedAt,

            @Schema(description = "Absent as long as it holds.", examples = "2027-01-12T10:00:00Z") @Nullable
            Instant liftedAt) {

        static HoldView of(LegalHold hold) {
            return new HoldView(
                    hold.id(),
                    hold.participantId(),
                    hold.organisation(),
                    hold.reason(),
                    hold.text(),
                    hold.placedAt(),
                    hold.liftedAt());
        }
    }
}
