package uk.nhs.leadership.curriculum.review;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** Everything announced about a review, and nothing of what the reviewer says. */
sealed interface ReviewEvent extends Event {

    /** Somebody was asked to review a version. */
    @EventType("review.asked.v1")
    record ReviewAsked(UUID subject, UUID versionId, VersionKind kind, String reviewerId, LocalDate dueOn)
            implements ReviewEvent {}

    /** There is something new to look at, or another day by which to do it. What was signed off before counts no more. */
    @EventType("review.asked-again.v1")
    record ReviewAskedAgain(UUID subject, UUID versionId, VersionKind kind, String reviewerId, LocalDate dueOn)
            implements ReviewEvent {}

    /** The reviewer said what they think of the version as it was handed in. */
    @EventType("review.signed-off.v1")
    record ReviewSignedOff(UUID subject, UUID versionId, VersionKind kind, Verdict verdict) implements ReviewEvent {}

    /** The review is not needed any more. */
    @EventType("review.withdrawn.v1")
    record ReviewWithdrawn(UUID subject, UUID versionId, VersionKind kind) implements ReviewEvent {}

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }
}
