package uk.nhs.leadership.curriculum.comment;

import static uk.nhs.leadership.curriculum.comment.CommentRule.COMMENTS_CLOSED;
import static uk.nhs.leadership.curriculum.comment.CommentRule.COMMENT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.comment.CommentRule.REPLIES_FULL;
import static uk.nhs.leadership.curriculum.comment.CommentStatus.OPEN;
import static uk.nhs.leadership.curriculum.comment.CommentStatus.RESOLVED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentAnswered;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentMade;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentReopened;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentResolved;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** What somebody said about a version or a part of it, and what others answered. */
@Entity
class Comment {
    private static final int MOST_REPLIES = 30;

    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. */
    @jakarta.persistence.Version
    private long revision;

    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private VersionKind kind;

    private @Nullable UUID partId;

    private String author;

    private String text;

    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    /** In the row, because they are few and are read together with what they answer. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reply> replies;

    private Instant createdAt;

    private Instant updatedAt;

    private @Nullable Instant resolvedAt;

    private @Nullable String resolvedBy;

    protected Comment() {}

    /**
     * Somebody comments on a version.
     *
     * @param part the id of the part that it is about, which the version has; null for the version as a whole
     */
    static Comment on(VersionAtWork version, @Nullable UUID part, UUID id, String text, Caller author, Instant now) {
        mustBeOpen(version);
        var comment = new Comment();
        comment.id = id;
        comment.versionId = version.id();
        comment.kind = version.kind();
        comment.partId = part;
        comment.author = author.actor();
        comment.text = text;
        comment.status = OPEN;
        comment.replies = List.of();
        comment.createdAt = now;
        comment.updatedAt = now;
        return comment;
    }

    /** What to announce of one just made. */
    CommentMade made() {
        return new CommentMade(id, versionId, kind, partId);
    }

    CommentAnswered reply(String answer, VersionAtWork version, Caller caller, Instant now) {
        mustBeOpen(version);
        if (replies.size() >= MOST_REPLIES) {
            throw new RuleBroken(REPLIES_FULL);
        }
        replies = Stream.concat(replies.stream(), Stream.of(new Reply(caller.actor(), answer, now)))
                .toList();
        updatedAt = now;
        return new CommentAnswered(id, versionId, kind);
    }

    CommentResolved resolve(VersionAtWork version, Caller caller, Instant now) {
        moveTo(RESOLVED, version, now);
        resolvedAt = now;
        resolvedBy = caller.actor();
        return new CommentResolved(id, versionId, kind);
    }

    CommentReopened reopen(VersionAtWork version, Instant now) {
        moveTo(OPEN, version, now);
        resolvedAt = null;
        resolvedBy = null;
        return new CommentReopened(id, versionId, kind);
    }

    private void moveTo(CommentStatus next, VersionAtWork version, Instant now) {
        mustBeOpen(version);
        if (!status.next().contains(next)) {
            throw new RuleBroken(COMMENT_MOVE_NOT_ALLOWED);
        }
        status = next;
        updatedAt = now;
    }

    private static void mustBeOpen(VersionAtWork version) {
        if (version.publication().isPublic()) {
            throw new RuleBroken(COMMENTS_CLOSED);
        }
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    UUID versionId() {
        return versionId;
    }

    VersionKind kind() {
        return kind;
    }

    /** The part that it is about; empty for the version as a whole. */
    Optional<UUID> partId() {
        return Optional.ofNullable(partId);
    }

    String author() {
        return author;
    }

    String text() {
        return text;
    }

    CommentStatus status() {
        return status;
    }

    /** Oldest first. */
    List<Reply> replies() {
        return replies;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    Optional<String> resolvedBy() {
        return Optional.ofNullable(resolvedBy);
    }
}
