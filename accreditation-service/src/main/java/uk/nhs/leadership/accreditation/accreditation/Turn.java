package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationExpired;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationRenewalDue;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationTeachOutEnded;
import uk.nhs.leadership.chassis.event.Event;

/**
 * Something that the calendar alone has brought about.
 *
 * @param on the first day after the term or the teach-out that is over, or of which it is said that it nears
 */
record Turn(UUID accreditationId, String number, String provider, Kind kind, LocalDate on) {

    /** What the calendar can bring about. */
    enum Kind {
        RENEWAL_DUE,
        EXPIRED,
        TEACH_OUT_ENDED
    }

    Event announced() {
        return switch (kind) {
            case RENEWAL_DUE -> new AccreditationRenewalDue(accreditationId, number, provider, on.minusDays(1));
            case EXPIRED -> new AccreditationExpired(accreditationId, number, on);
            case TEACH_OUT_ENDED -> new AccreditationTeachOutEnded(accreditationId, number, on);
        };
    }
}
