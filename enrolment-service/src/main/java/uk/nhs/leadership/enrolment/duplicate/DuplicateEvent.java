package uk.nhs.leadership.enrolment.duplicate;

import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about records that may be of one person. That two look alike is a question, and no event. */
sealed interface DuplicateEvent extends Event {

    /** Somebody has said that the two are two people. */
    @EventType("participant.kept-apart.v1")
    record KeptApart(UUID subject, UUID otherId, String employer, String otherEmployer) implements DuplicateEvent {
        @Override
        public Audience audience() {
            return ofBoth(employer, otherEmployer);
        }
    }

    /** A trust asks the national body to make one record of the two. */
    @EventType("participant.merge-asked.v1")
    record MergeAsked(UUID subject, UUID otherId, String employer, String otherEmployer) implements DuplicateEvent {
        @Override
        public Audience audience() {
            return ofBoth(employer, otherEmployer);
        }
    }

    /**
     * Two records are one. Whatever was said of the id given up is said of the subject.
     *
     * @param formerId the id given up
     * @param concerned the trusts and providers that have had to do with either
     */
    @EventType("participant.merged.v1")
    record ParticipantMerged(UUID subject, UUID formerId, Set<String> concerned) implements DuplicateEvent {
        public ParticipantMerged {
            concerned = Set.copyOf(concerned);
        }

        @Override
        public Audience audience() {
            return new Audience(concerned);
        }
    }

    private static Audience ofBoth(String employer, String otherEmployer) {
        return new Audience(employer.equals(otherEmployer) ? Set.of(employer) : Set.of(employer, otherEmployer));
    }
}
