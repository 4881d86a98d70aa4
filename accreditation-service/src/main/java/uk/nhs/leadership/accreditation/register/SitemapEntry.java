package uk.nhs.leadership.accreditation.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;

/**
 * An entry as the site map tells of it.
 *
 * @param count within its number
 * @param turnedOn the last day on which the calendar turned its status; null before it begins
 */
record SitemapEntry(
        long count,
        String number,
        Instant updatedAt,
        @Nullable LocalDate turnedOn) {
    /** The day on which it last came to say something else. */
    LocalDate lastChangedOn() {
        var updatedOn = England.dateAt(updatedAt);
        return turnedOn != null && turnedOn.isAfter(updatedOn) ? turnedOn : updatedOn;
    }
}
