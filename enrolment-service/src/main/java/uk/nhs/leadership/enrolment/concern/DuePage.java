package uk.nhs.leadership.enrolment.concern;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.PageRequest;

/**
 * A part of the list of what is due, in the order of the due dates.
 *
 * @param afterDay where the page before ended
 * @param afterId the last of those due on that day
 */
record DuePage(int limit, LocalDate afterDay, UUID afterId) {

    static DuePage of(PageRequest page) {
        return page.after()
                .map(end -> goingOn(page.limit(), end))
                .orElseGet(() -> new DuePage(page.limit(), LocalDate.EPOCH, new UUID(0, 0)));
    }

    private static DuePage goingOn(int limit, Cursor end) {
        var keys = end.keys();
        if (keys.size() != 2
                || keys.getFirst().length() != LocalDate.EPOCH.toString().length()) {
            throw Cursor.invalid();
        }
        try {
            return new DuePage(limit, LocalDate.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /** One more than shown tells whether another page follows. */
    int rows() {
        return limit + 1;
    }
}
