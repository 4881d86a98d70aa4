package uk.nhs.leadership.enrolment.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about cohorts. */
sealed interface CohortEvent extends Event {

    /** A provider plans to run a course; nobody else may know yet. */
    @EventType("cohort.planned.v1")
    record CohortPlanned(
            UUID subject,
            String provider,
            String code,
            UUID accreditationId,
            String accreditationNumber,
            UUID courseId,
            LocalDate startsOn,
            LocalDate endsOn,
            int capacity,
            Delivery delivery)
            implements CohortEvent {
        static CohortPlanned of(Cohort cohort) {
            return new CohortPlanned(
                    cohort.id(),
                    cohort.provider(),
                    cohort.code(),
                    cohort.accreditationId(),
                    cohort.accreditationNumber(),
                    cohort.courseId(),
                    cohort.startsOn(),
                    cohort.terms().endsOn(),
                    cohort.capacity(),
                    cohort.terms().delivery());
        }

        @Override
        public Audience audience() {
            return Audience.only(provider);
        }
    }

    /** The cohort takes enrolments. */
    @EventType("cohort.opened.v1")
    record CohortOpened(
            UUID subject,
            String provider,
            String code,
            UUID accreditationId,
            String accreditationNumber,
            UUID courseId,
            LocalDate startsOn,
            LocalDate endsOn,
            int capacity,
            Delivery delivery)
            implements CohortEvent {
        static CohortOpened of(Cohort cohort) {
            return new CohortOpened(
                    cohort.id(),
                    cohort.provider(),
                    cohort.code(),
                    cohort.accreditationId(),
                    cohort.accreditationNumber(),
                    cohort.courseId(),
                    cohort.startsOn(),
                    cohort.terms().endsOn(),
                    cohort.capacity(),
                    cohort.terms().delivery());
        }

        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** The cohort is to be held on other terms. Only what is named has changed. */
    @EventType("cohort.changed.v1")
    record CohortChanged(
            UUID subject,
            String provider,
            List<String> changed,
            LocalDate startsOn,
            LocalDate endsOn,
            int capacity,
            Delivery delivery,
            boolean wasOpen)
            implements CohortEvent {
        @Override
        public Audience audience() {
            return wasOpen ? Audience.everyone() : Audience.only(provider);
        }
    }

    /** The cohort takes no more enrolments. */
    @EventType("cohort.closed.v1")
    record CohortClosed(UUID subject, String provider) implements CohortEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** The provider keeps so many places for a trust from now on. */
    @EventType("cohort.places-allocated.v1")
    record PlacesAllocated(
            UUID subject,
            String provider,
            String trust,
            int places,
            @Nullable LocalDate releaseOn) implements CohortEvent {
        @Override
        public Audience audience() {
            return Audience.only(provider, trust);
        }
    }

    /** What was kept for a trust and not taken is open to everyone; so many places stay kept, which are taken. */
    @EventType("cohort.places-released.v1")
    record PlacesReleased(UUID subject, String provider, String trust, int places) implements CohortEvent {
        @Override
        public Audience audience() {
            return Audience.only(provider, trust);
        }
    }

    /** The cohort is being taught. */
    @EventType("cohort.started.v1")
    record CohortStarted(UUID subject, String provider, LocalDate startedOn) implements CohortEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** Everybody on the cohort has an outcome or has left. */
    @EventType("cohort.completed.v1")
    record CohortCompleted(UUID subject, String provider, LocalDate completedOn) implements CohortEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /** The cohort will not be held. Whether it was ever open says who may know. */
    @EventType("cohort.cancelled.v1")
    record CohortCancelled(UUID subject, String provider, String reason, boolean wasOpen) implements CohortEvent {
        @Override
        public Audience audience() {
            return wasOpen ? Audience.everyone() : Audience.only(provider);
        }
    }

    /** How one joins the cohort online has been said, or said anew. Where, is told to those who join. */
    @EventType("cohort.joining-said.v1")
    record JoiningSaid(UUID subject, String provider) implements CohortEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }
}
