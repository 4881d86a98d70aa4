package uk.nhs.leadership.curriculum.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** The wire format of comments. */
final class CommentJson {
    private static final int TEXT = 2_000;

    private CommentJson() {}

    @Schema(name = "NewComment", description = "What somebody has to say about a version or a part of it.")
    record Draft(
            @Nullable
            @Schema(
                    description = "The id of the part that it is about; left out for the version as a whole",
                    examples = "0199d2a4-6d52-7c11-9b1a-3f0c5e8a7b21")
            UUID partId,

            @NotBlank @Size(max = TEXT) @PlainText(multiline = true) @Schema(examples = "Is this one duty or two?")
            String text) {}

    @Schema(name = "NewReply", description = "What somebody answers to a comment.")
    record Answer(
            @NotBlank
            @Size(max = TEXT)
            @PlainText(multiline = true)
            @Schema(examples = "Two; divided in the next draft.")
            String text) {}

    @Schema(name = "Reply", description = "What somebody answered to a comment.")
    record ReplyView(
            @Schema(description = "Their stable id", examples = "5d0c5f4e-8f0b-4d42-9d26-0f1b8f3f9a11")
            String author,

            @Schema(examples = "Two; divided in the next draft.")
            String text,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant at) {}

    @Schema(name = "Comment", description = "What somebody said about a version, and what others answered.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommentView(
            UUID id,
            UUID versionId,
            @Schema(examples = "FRAMEWORK") VersionKind kind,

            @Nullable @Schema(description = "The part that it is about; absent for the version as a whole")
            UUID partId,

            @Schema(
                    description = "Whether that part is no longer in the version; the comment stays",
                    examples = "false")
            boolean partGone,

            @Schema(description = "Their stable id", examples = "b2f7a1c6-3c58-4a86-9f0f-6a0d6a4a7a20")
            String author,

            @Schema(examples = "Is this one duty or two?") String text,

            @Schema(examples = "OPEN") CommentStatus status,

            @Schema(description = "Oldest first") List<ReplyView> replies,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt,

            @Nullable @Schema(examples = "2026-11-22T09:30:00Z")
            Instant resolvedAt,

            @Nullable
            @Schema(description = "The stable id of who resolved it", examples = "5d0c5f4e-8f0b-4d42-9d26-0f1b8f3f9a11")
            String resolvedBy) {

        static CommentView of(CommentInPlace shown) {
            var comment = shown.comment();
            return new CommentView(
                    comment.id(),
                    comment.versionId(),
                    comment.kind(),
                    comment.partId().orElse(null),
                    shown.partGone(),
                    comment.author(),
                    comment.text(),
                    comment.status(),
                    comment.replies().stream()
                            .map(reply -> new ReplyView(reply.author(), reply.text(), reply.at()))
                            .toList(),
                    comment.createdAt(),
                    comment.updatedAt(),
                    comment.resolvedAt().orElse(null),
                    comment.resolvedBy().orElse(null));
        }
    }
}
