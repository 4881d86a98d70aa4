package uk.nhs.leadership.enrolment.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;

/** The conditions of a list's query: where it goes on, what was asked for, and nothing for what was not. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final String order;

    private Conditions(Listing listing, String id) {
        values.put("after", listing.after());
        if (listing.byChange()) {
            // One comparison of the pair, not two with "or", so that an index on both begins exactly where the last
            // page
            // ended, however many rows one import changed at the same instant.
            conditions.add("(updatedAt, " + id + ") > (:from, :after)");
            values.put("from", listing.from());
            order = "updatedAt, " + id;
        } else {
            conditions.add(id + " > :after");
            order = id;
        }
    }

    /** Begins with where the list goes on, by the properties {@code id} and {@code updatedAt}. */
    public static Conditions of(Listing listing) {
        return new Conditions(listing, "id");
    }

    /** Begins with where the list goes on, for an entity whose id has another name. */
    public static Conditions of(Listing listing, String id) {
        return new Conditions(listing, id);
    }

    /** Adds a condition without a parameter. */
    public Conditions where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with its parameter, unless the value is null. */
    public Conditions where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** The query, for a repository's {@code find}. */
    public String query() {
        return "where " + String.join(" and ", conditions) + " order by " + order;
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
