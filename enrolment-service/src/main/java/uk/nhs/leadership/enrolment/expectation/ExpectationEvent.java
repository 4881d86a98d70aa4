package uk.nhs.leadership.enrolment.expectation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about expectations: the national body's to everybody, a trust's to the trust. */
sealed interface ExpectationEvent extends Event {

    /** The code of the trust whose it is; null for the national body's. */
    @Nullable
    String employer();

    @Override
    default Audience audience() {
        var trust = employer();
        return trust == null ? Audience.everyone() : Audience.only(trust);
    }

    /**
     * From now on people are held to it.
     *
     * @param replaces what ends with this
     */
    @EventType("expectation.published.v1")
    record ExpectationPublished(
            UUID subject,
            @Nullable String employer,
            LocalDate validFrom,
            int dueMonths,
            int graceDays,
            @Nullable UUID replaces)
            implements ExpectationEvent {}

    /** Nobody is held to it any more. */
    @EventType("expectation.ended.v1")
    record ExpectationEnded(UUID subject, @Nullable String employer, LocalDate endedOn) implements ExpectationEvent {}

    /**
     * It named a trust that became part of another, and is for the staff of that one from now on.
     *
     * @param widenedOn the first day on which it is
     */
    @EventType("expectation.widened.v1")
    record ExpectationWidened(
            UUID subject, @Nullable String employer, String predecessor, String successor, LocalDate widenedOn)
            implements ExpectationEvent {}
}
