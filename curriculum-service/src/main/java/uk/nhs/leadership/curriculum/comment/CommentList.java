package uk.nhs.leadership.curriculum.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;

/**
 * Which comments on a version a list is to hold.
 *
 * @param part only those about this part; null for any
 * @param status only those with this status; null for any
 */
record CommentList(
        UUID version, @Nullable UUID part, @Nullable CommentStatus status, Listing listing) {

    /** Condition and order in the query language of the entities, and the values in it. */
    record Query(String text, Map<String, Object> values) {}

    Query query() {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        conditions.add("versionId = :version");
        values.put("version", version);
        if (part != null) {
            conditions.add("partId = :part");
            values.put("part", part);
        }
        if (status != null) {
            conditions.add("status = :status");
            values.put("status", status);
        }
        conditions.add("id > :after");
        values.put("after", listing.after());
        return new Query(String.join(" and ", conditions) + " order by id", values);
    }

    /** Where a page ends whose last item is this comment. */
    Cursor endingWith(CommentInPlace last) {
        return listing.endingWith(last.comment().id(), last.comment().updatedAt());
    }
}
