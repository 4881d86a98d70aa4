package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some days on which an accreditation is one thing.
 *
 * @param reason the code given for it; null where it needs none
 * @param from the first of the days
 * @param until the first day after them; null if there is no end
 */
record Span(
        AccreditationStatus status,
        @Nullable String reason,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The days of it before another day; nothing may be left. */
    Span before(LocalDate day) {
        return until != null && !until.isAfter(day) ? this : new Span(status, reason, from, day);
    }

    /** The days of it from another day on; nothing may be left. */
    Span since(LocalDate day) {
        return from.isBefore(day) ? new Span(status, reason, day, until) : this;
    }

    /** Whether it is what it is only because of conditions: it holds, and not on probation for another reason than this. */
    boolean follows(ActReason reason) {
        return status.holds()
                && (status != AccreditationStatus.PROBATION || reason.name().equals(this.reason));
    }

    boolean isEmpty() {
        return until != null && !until.isAfter(from);
    }

    /** Whether it says the same as another one that follows at once, so that they are one. */
    boolean goesOnAs(Span next) {
        return status == next.status && Objects.equals(reason, next.reason) && next.from.equals(until);
    }
}
