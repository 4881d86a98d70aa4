package uk.nhs.leadership.curriculum.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** Everything announced about a comment, and nothing of what it says. */
sealed interface CommentEvent extends Event {

    /**
     * Somebody commented on a version.
     *
     * @param partId the part that it is about; null for the version as a whole
     */
    @EventType("comment.made.v1")
    record CommentMade(
            UUID subject,
            UUID versionId,
            VersionKind kind,
            @Nullable UUID partId) implements CommentEvent {}

    /** Somebody replied to it. */
    @EventType("comment.answered.v1")
    record CommentAnswered(UUID subject, UUID versionId, VersionKind kind) implements CommentEvent {}

    /** It asks for nothing any more. */
    @EventType("comment.resolved.v1")
    record CommentResolved(UUID subject, UUID versionId, VersionKind kind) implements CommentEvent {}

    /** It asks for something after all. */
    @EventType("comment.reopened.v1")
    record CommentReopened(UUID subject, UUID versionId, VersionKind kind) implements CommentEvent {}

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }
}
