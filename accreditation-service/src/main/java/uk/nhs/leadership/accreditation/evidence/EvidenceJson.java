package uk.nhs.leadership.accreditation.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.upload.FileName;

/** Evidence on the wire. */
final class EvidenceJson {
    private static final String SHA256_SHOWN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private EvidenceJson() {}

    @Schema(name = "EvidenceSubject", description = "What evidence is about")
    record About(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z_]{0,29}", message = "must be a code in capitals")
            @Schema(
                    examples = "SUBMISSION",
                    description =
                            "SUBMISSION, CONDITION for what shows that one is met, REVIEW for what was asked in one, or"
                                    + " RETURN for an annual return")
            String kind,

            @NotNull @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID id) {

        EvidenceSubject toSubject() {
            return new EvidenceSubject(kind, id);
        }
    }

    @Schema(name = "EvidenceAnnouncement")
    record Announcement(
            @NotNull @Valid About about,

            @NotBlank @Size(max = 200) @FileName @Schema(examples = "steering-group-minutes.pdf")
            String name,

            @NotBlank
            @Size(max = 100)
            @PlainText
            @Schema(
                    examples = "application/pdf",
                    description = "What you take it for; what it is, we look for ourselves")
            String mediaType,

            @Positive @Schema(examples = "48213", description = "Length of the file; at most 52428800")
            long bytes,

            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
            @Schema(examples = SHA256_SHOWN, description = "If you send it, what arrives is compared with it")
            @Nullable
            String sha256) {

        Declared toDeclared() {
            return new Declared(name, MediaKind.named(mediaType), bytes, sha256);
        }
    }

    @Schema(name = "Evidence")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e74")
            UUID id,

            About about,

            @Schema(examples = "steering-group-minutes.pdf") String name,

            EvidenceStatus status,

            @Schema(examples = "application/pdf", description = "What the provider took it for")
            String declaredMediaType,

            @Schema(examples = "48213", description = "As announced; what is stored is just as long")
            long bytes,

            @Schema(examples = "application/pdf", description = "What it is by its content; absent until it is stored")
            @Nullable
            String mediaType,

            @Schema(examples = SHA256_SHOWN, description = "Of what is stored; absent until then") @Nullable
            String sha256,

            @Schema(
                    examples = "12",
                    description =
                            "How many pages it has: a picture one, a PDF as many as it says; absent where that cannot"
                                    + " be known")
            @Nullable
            Integer pages,

            @Schema(examples = "EVIDENCE_INFECTED", description = "Why what came was refused; absent unless it was")
            @Nullable
            String refusal,

            @Schema(examples = "2026-09-03T10:00:00Z") Instant createdAt,

            @Schema(examples = "2026-09-03T10:00:05Z", description = "Absent until it is stored") @Nullable
            Instant storedAt) {

        static View of(Evidence evidence) {
            return new View(
                    evidence.id(),
                    new About(evidence.about().kind(), evidence.about().id()),
                    evidence.name(),
                    evidence.status(),
                    evidence.declared().type().mediaType(),
                    evidence.declared().bytes(),
                    evidence.isStored() ? evidence.type().mediaType() : null,
                    evidence.isStored() ? evidence.sha256() : null,
                    evidence.isStored() ? evidence.pages().orElse(null) : null,
                    evidence.refusal(),
                    evidence.createdAt(),
                    evidence.storedAt());
        }
    }
}
