package uk.nhs.leadership.curriculum.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** The wire format of reviews. */
final class ReviewJson {
    private static final int TEXT = 10_000;

    private ReviewJson() {}

    @Schema(name = "ReviewRequest", description = "Whom to ask for a review of a version, and by when.")
    record Request(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")
            @Schema(
                    description = "The stable id of somebody who works on the version as its reviewer",
                    examples = "b2f7a1c6-3c58-4a86-9f0f-6a0d6a4a7a20")
            String reviewer,

            @NotNull @Schema(description = "The last day for it, in England; not in the past", examples = "2099-03-31")
            LocalDate dueOn) {}

    @Schema(name = "ReviewRequestAgain", description = "By when to review the version as it is now.")
    record RequestAgain(
            @NotNull @Schema(description = "The last day for it, in England; not in the past", examples = "2099-03-31")
            LocalDate dueOn) {}

    @Schema(name = "NewSignOff", description = "What the reviewer thinks of the version as it was handed in.")
    record Signature(
            @NotNull @Schema(examples = "CHANGES_WANTED") Verdict verdict,

            @NotBlank
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(examples = "Statement 2.1.3 at S2 still asks for two duties at once.")
            String text) {}

    @Schema(name = "SignOff", description = "What a reviewer said of one revision of a version.")
    record Signed(
            @Schema(examples = "CHANGES_WANTED") Verdict verdict,

            @Schema(examples = "Statement 2.1.3 at S2 still asks for two duties at once.")
            String text,

            @Schema(description = "The revision of the version, as its entity tag has it", examples = "4")
            long revision,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant at) {}

    @Schema(name = "Review", description = "One person's review of one version.")
    record ReviewView(
            UUID id,
            UUID versionId,
            @Schema(examples = "FRAMEWORK") VersionKind kind,

            @Schema(description = "The stable id of who was asked", examples = "b2f7a1c6-3c58-4a86-9f0f-6a0d6a4a7a20")
            String reviewer,

            @Schema(description = "The stable id of who asked first", examples = "5d0c5f4e-8f0b-4d42-9d26-0f1b8f3f9a11")
            String askedBy,

            @Schema(examples = "2099-03-31") LocalDate dueOn,

            @Schema(description = "The revision of the version to look at, as its entity tag has it", examples = "4")
            long ofRevision,

            @Schema(examples = "ASKED") ReviewStatus status,

            @Schema(description = "Everything the reviewer signed, oldest first. It counts for its own revision alone.")
            List<Signed> signOffs,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt) {

        static ReviewView of(Review review) {
            return new ReviewView(
                    review.id(),
                    review.versionId(),
                    review.kind(),
                    review.reviewer(),
                    review.askedBy(),
                    review.dueOn(),
                    review.ofRevision(),
                    review.status(),
                    review.signOffs().stream()
                            .map(signed -> new Signed(signed.verdict(), signed.text(), signed.revision(), signed.at()))
                            .toList(),
                    review.createdAt(),
                    review.updatedAt());
        }
    }
}
