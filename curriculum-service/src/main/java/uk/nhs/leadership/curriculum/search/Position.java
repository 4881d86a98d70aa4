package uk.nhs.leadership.curriculum.search;

import java.util.UUID;
import uk.nhs.leadership.chassis.http.Cursor;

/**
 * Where a hit stands among all hits: the better before the worse, and among those as good by version and id. It depends
 * on nothing but the question and the text found, so that it stays the same while other texts come and go.
 *
 * @param rank how good the hit is
 */
record Position(int rank, UUID framework, UUID id) {
    /** Before every hit. */
    static final Position START = new Position(Integer.MAX_VALUE, new UUID(0, 0), new UUID(0, 0));

    /** Reads what {@link #cursor} wrote, and nothing else. */
    static Position of(Cursor cursor) {
        var keys = cursor.keys();
        if (keys.size() != 3) {
            throw Cursor.invalid();
        }
        try {
            return new Position(
                    Integer.parseInt(keys.getFirst()), UUID.fromString(keys.get(1)), UUID.fromString(keys.getLast()));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    Cursor cursor() {
        return Cursor.of(rank, framework, id);
    }
}
