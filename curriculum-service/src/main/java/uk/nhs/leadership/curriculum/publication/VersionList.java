package uk.nhs.leadership.curriculum.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;

/**
 * Which versions a list is to hold.
 *
 * @param drafts whether it may hold what is not published
 * @param status only versions with this status; null for any
 * @param code only versions of this framework or curriculum; null for any
 */
public record VersionList(
        boolean drafts,
        @Nullable PublicationStatus status,
        @Nullable String code,
        Listing listing) {

    /** Condition and order in the query language of the entities, and the values in it. */
    public record Query(String text, Map<String, Object> values) {

        /** The same under one more condition, or as it is if that has no value. */
        public Query narrowedTo(String condition, String name, @Nullable Object value) {
            if (value == null) {
                return this;
            }
            var more = new HashMap<>(values);
            more.put(name, value);
            return new Query(condition + " and " + text, more);
        }
    }

    public Query query() {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (!drafts) {
            conditions.add("publication.publishedAt is not null");
        }
        if (status != null) {
            conditions.add("publication.status = :status");
            values.put("status", status);
        }
        if (code != null) {
            conditions.add("code = :code");
            values.put("code", code);
        }
        values.put("after", listing.after());
        if (listing.byChange()) {
            conditions.add("publication.updatedAt >= :from and (publication.updatedAt > :from or id > :after)");
            values.put("from", listing.from());
        } else {
            conditions.add("id > :after");
        }
        var order = listing.byChange() ? " order by publication.updatedAt, id" : " order by id";
        return new Query(String.join(" and ", conditions) + order, values);
    }

    /** Where a page ends whose last item is this version. */
    public Cursor endingWith(Versioned last) {
        return listing.endingWith(last.id(), last.publication().updatedAt());
    }
}
