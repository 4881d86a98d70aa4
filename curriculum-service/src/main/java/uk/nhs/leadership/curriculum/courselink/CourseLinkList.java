package uk.nhs.leadership.curriculum.courselink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;

/**
 * Which links a list is to hold.
 *
 * @param programme only of this version of a programme; null for any
 * @param number only of the course accredited under this number; null for any
 * @param current without those that were ended
 */
record CourseLinkList(@Nullable UUID programme, @Nullable String number, boolean current, Listing listing) {

    /** Condition and order in the query language of the entities, and the values in it. */
    record Query(String text, Map<String, Object> values) {}

    Query query() {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (programme != null) {
            conditions.add("programmeId = :programme");
            values.put("programme", programme);
        }
        if (number != null) {
            conditions.add("accreditationNumber = :number");
            values.put("number", number);
        }
        if (current) {
            conditions.add("unlinkedAt is null");
        }
        values.put("after", listing.after());
        if (listing.byChange()) {
            values.put("from", listing.from());
            conditions.add("updatedAt >= :from and (updatedAt > :from or id > :after)");
        } else {
            conditions.add("id > :after");
        }
        var order = listing.byChange() ? " order by updatedAt, id" : " order by id";
        return new Query(String.join(" and ", conditions) + order, values);
    }
}
