package uk.nhs.leadership.accreditation.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationStatus;

/** A search as SQL: conditions on the accreditation {@code a}, and the values in them. */
final class RegisterConditions {
    private final RegisterSearch search;
    private final LocalDate day;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param day of which status is asked */
    RegisterConditions(RegisterSearch search, LocalDate day) {
        this.search = search;
        this.day = day;
        status();
        equal("a.course_id", "course", search.course());
        equal("a.provider", "provider", search.provider());
        equal("a.stage", "stage", name(search.stage()));
        equal("a.region", "region", name(search.region()));
        equal("a.delivery", "delivery", name(search.delivery()));
        if (search.text() != null) {
            and("a.search @@ websearch_to_tsquery('english', :text)").with("text", search.text());
        }
    }

    /** One more condition. */
    RegisterConditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A value in a condition. */
    RegisterConditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** All of them; true if there is none. */
    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    /** That the standing {@code s} is what was known at the time asked about, or is known now. */
    String known() {
        if (search.knownOn() == null) {
            return "s.known_until is null";
        }
        values.put("knownOn", search.knownOn());
        return "s.known_from <= :knownOn and (s.known_until is null or s.known_until > :knownOn)";
    }

    /** That the day lies within the standing {@code s}. */
    String covers() {
        return begun() + " and (s.holds_until is null or s.holds_until > :day)";
    }

    private String begun() {
        values.put("day", day);
        return "s.holds_from <= :day";
    }

    private void status() {
        var statuses = search.statuses();
        if (statuses.contains(AccreditationStatus.PENDING_START)) {
            // Before its first span, and so before the first day of its term.
            and("a.valid_from > :day").and("not " + exists(begun())).and(exists("true"));
        } else if (!statuses.isEmpty()) {
            values.put("statuses", statuses.stream().map(Enum::name).sorted().toArray(String[]::new));
            and(exists(covers() + " and s.status = any(:statuses)"));
            if (statuses.stream().allMatch(AccreditationStatus::runs)) {
                // As it does within its term only: what has ended before need not be asked for.
                and("a.valid_from <= :day and a.valid_to >= :day");
            }
        } else if (search.knownOn() != null) {
            and(exists("true"));
        }
    }

    private String exists(String condition) {
        return "exists (select from accreditation_standing s where s.accreditation_id = a.id and " + known() + " and "
                + condition + ")";
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            and(column + " = :" + name).with(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
