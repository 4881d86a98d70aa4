package uk.nhs.leadership.enrolment.feedback;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about feedback: of several at once, never that one person gave any. */
sealed interface FeedbackEvent extends Event {

    /**
     * There is more to see of a cohort.
     *
     * @param added how many, five or more
     */
    @EventType("feedback.shown.v1")
    record FeedbackShown(UUID subject, UUID cohortId, UUID courseId, String provider, int added)
            implements FeedbackEvent {
        @Override
        public Audience audience() {
            return Audience.only(provider);
        }
    }

    @EventType("feedback.text-approved.v1")
    record FeedbackTextApproved(UUID subject, UUID cohortId, UUID courseId, String provider) implements FeedbackEvent {
        @Override
        public Audience audience() {
            return Audience.only(provider);
        }
    }

    /** Whose course it is about need not know that there was one. */
    @EventType("feedback.text-rejected.v1")
    record FeedbackTextRejected(UUID subject, UUID cohortId, UUID courseId, String provider, String reason)
            implements FeedbackEvent {
        @Override
        public Audience audience() {
            return Audience.whoSeeAll();
        }
    }
}
