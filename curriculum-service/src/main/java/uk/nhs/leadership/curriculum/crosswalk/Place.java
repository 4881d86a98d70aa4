package uk.nhs.leadership.curriculum.crosswalk;

import java.util.UUID;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Where in the list of the counterparts of a competency something stands. */
record Place(UUID crosswalk, UUID part) {
    private static final Place BEFORE_ALL = new Place(new UUID(0, 0), new UUID(0, 0));

    /** Where the page begins that was asked for. */
    static Place before(PageRequest page) {
        return page.after().map(Place::read).orElse(BEFORE_ALL);
    }

    private static Place read(Cursor cursor) {
        if (cursor.keys().size() != 2) {
            throw Cursor.invalid();
        }
        try {
            return new Place(
                    UUID.fromString(cursor.keys().getFirst()),
                    UUID.fromString(cursor.keys().getLast()));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /** Where a page ends whose last item is this. */
    static Cursor after(Counterpart last) {
        return Cursor.of(last.crosswalk(), last.part().id());
    }
}
