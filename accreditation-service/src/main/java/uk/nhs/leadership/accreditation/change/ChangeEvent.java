package uk.nhs.leadership.accreditation.change;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about material changes, as something that happened to the accreditation. */
sealed interface ChangeEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("accreditation.change-noted.v1")
    record ChangeNoted(UUID subject, String provider, UUID changeId, LocalDate effectiveOn) implements ChangeEvent {}

    @EventType("accreditation.change-notified.v1")
    record ChangeNotified(UUID subject, String provider, UUID changeId, LocalDate effectiveOn) implements ChangeEvent {}

    @EventType("accreditation.change-withdrawn.v1")
    record ChangeWithdrawn(UUID subject, String provider, UUID changeId) implements ChangeEvent {}

    /** Who judges it is not for the provider to know. */
    @EventType("accreditation.change-judge-asked.v1")
    record JudgeAsked(UUID subject, String provider, UUID changeId, UUID assessorId) implements ChangeEvent {

        @Override
        public Audience audience() {
            return Audience.whoSeeAll();
        }
    }

    /** Somebody has finished; what they found is for nobody to know before both have. */
    @EventType("accreditation.change-judged.v1")
    record ChangeJudged(UUID subject, String provider, UUID changeId, UUID assessorId) implements ChangeEvent {

        @Override
        public Audience audience() {
            return Audience.whoSeeAll();
        }
    }

    @EventType("accreditation.change-judge-recused.v1")
    record JudgeRecused(UUID subject, String provider, UUID changeId, UUID assessorId, String reason)
            implements ChangeEvent {

        @Override
        public Audience audience() {
            return Audience.whoSeeAll();
        }
    }

    /** What is recommended is not for the provider to know yet. */
    @EventType("accreditation.change-recommended.v1")
    record ChangeRecommended(UUID subject, String provider, UUID changeId, MaterialChange.Verdict recommendation)
            implements ChangeEvent {

        @Override
        public Audience audience() {
            return Audience.whoSeeAll();
        }
    }

    /** That an accredited course will be another is for everybody to know. */
    @EventType("accreditation.change-accepted.v1")
    record ChangeAccepted(UUID subject, String provider, UUID changeId, LocalDate effectiveOn) implements ChangeEvent {

        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    @EventType("accreditation.change-refused.v1")
    record ChangeRefused(UUID subject, String provider, UUID changeId) implements ChangeEvent {}
}
