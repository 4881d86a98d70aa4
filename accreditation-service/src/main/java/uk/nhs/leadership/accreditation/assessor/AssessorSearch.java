package uk.nhs.leadership.accreditation.assessor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;

/**
 * Which assessors are asked for.
 *
 * @param expertise what they all know: of each kind one code
 * @param availableOn a day on which they all can be asked; null for everybody
 */
record AssessorSearch(
        Listing listing,
        Map<Expertise.Kind, String> expertise,
        @Nullable LocalDate availableOn) {
    private static final String CAN_BE_ASKED = "profile.status = ACTIVE and profile.availableFrom <= :asked"
            + " and (profile.availableUntil is null or profile.availableUntil >= :asked)"
            + " and not exists (select 1 from a.absences away where :asked between away.fromDay and away.untilDay)";

    AssessorSearch {
        expertise = Collections.unmodifiableSortedMap(new TreeMap<>(expertise));
    }

    static AssessorSearch of(
            Listing listing,
            @Nullable String stage,
            @Nullable String area,
            @Nullable String group,
            @Nullable LocalDate availableOn) {
        var expertise = new EnumMap<Expertise.Kind, String>(Expertise.Kind.class);
        put(expertise, Expertise.Kind.STAGE, stage);
        put(expertise, Expertise.Kind.AREA, area);
        put(expertise, Expertise.Kind.REQUIREMENT_GROUP, group);
        return new AssessorSearch(listing, expertise, availableOn);
    }

    private static void put(Map<Expertise.Kind, String> expertise, Expertise.Kind kind, @Nullable String code) {
        if (code != null) {
            expertise.put(kind, code);
        }
    }

    String condition() {
        var conditions = new ArrayList<String>();
        conditions.add("from Assessor a where id > :after");
        expertise
                .keySet()
                .forEach(kind -> conditions.add(
                        "exists (select 1 from a.expertise e where e.kind = " + kind + " and e.code = :" + kind + ")"));
        if (availableOn != null) {
            conditions.add(CAN_BE_ASKED);
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("after", listing.after());
        expertise.forEach((kind, code) -> values.put(kind.name(), code));
        if (availableOn != null) {
            values.put("asked", availableOn);
        }
        return values;
    }
}
