package uk.nhs.leadership.chassis.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for and in which order: by id, which is the order in which things came to be, or, for
 * those who ask what has changed, by last change. Nothing is null, so that a repository needs one query for each order:
 * {@code id > :after order by id}, and {@code (updatedAt, id) > (:from, :after) order by updatedAt, id}.
 *
 * @param limit how many items a page has
 * @param byChange whether it is in the order of the last change
 * @param from by change: leave out what changed before
 * @param after leave out ids up to this one; by change: only among those last changed at {@code from}
 */
public record Listing(int limit, boolean byChange, Instant from, UUID after) {
    /** Before every id. */
    private static final UUID FIRST = new UUID(0, 0);

    /**
     * Reads what the caller asked for.
     *
     * @param updatedSince null for everything, in the order of the ids
     */
    public static Listing of(PageRequest page, @Nullable Instant updatedSince) {
        var byChange = updatedSince != null;
        var from = updatedSince == null ? Instant.EPOCH : updatedSince;
        return page.after()
                .map(end -> goingOn(page.limit(), byChange, end))
                .orElseGet(() -> new Listing(page.limit(), byChange, from, FIRST));
    }

    private static Listing goingOn(int limit, boolean byChange, Cursor end) {
        var keys = end.keys();
        if (keys.size() != (byChange ? 2 : 1)) {
            throw Cursor.invalid();
        }
        try {
            var from = byChange ? Instant.parse(keys.getFirst()) : Instant.EPOCH;
            if (!Year.isOurs(from)) {
                throw Cursor.invalid();
            }
            return new Listing(limit, byChange, from, UUID.fromString(keys.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /** How many rows to read: one more than shown tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    /** Where a page ends whose last item is this. */
    public Cursor endingWith(UUID id, Instant updatedAt) {
        return byChange ? Cursor.of(updatedAt, id) : Cursor.of(id);
    }
}
