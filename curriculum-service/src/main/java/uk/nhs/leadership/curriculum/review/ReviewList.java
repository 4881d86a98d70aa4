package uk.nhs.leadership.curriculum.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;

/**
 * Which reviews a list is to hold.
 *
 * @param reviewer only those that this person was asked for; null for anybody's
 * @param version only those of this version; null for any
 * @param status only those with this status; null for any
 */
record ReviewList(
        @Nullable String reviewer,
        @Nullable UUID version,
        @Nullable ReviewStatus status,
        Listing listing) {

    /** Condition and order in the query language of the entities, and the values in it. */
    record Query(String text, Map<String, Object> values) {}

    Query query() {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (reviewer != null) {
            conditions.add("reviewer = :reviewer");
            values.put("reviewer", reviewer);
        }
        if (version != null) {
            conditions.add("versionId = :version");
            values.put("version", version);
        }
        if (status != null) {
            conditions.add("status = :status");
            values.put("status", status);
        }
        conditions.add("id > :after");
        values.put("after", listing.after());
        return new Query(String.join(" and ", conditions) + " order by id", values);
    }

    /** Where a page ends whose last item is this review. */
    Cursor endingWith(Review last) {
        return listing.endingWith(last.id(), last.updatedAt());
    }
}
