package uk.nhs.leadership.enrolment.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That one organisation follows another.
 *
 * @param on the first day of the one that follows; null if it is not known
 */
record Succession(
        String predecessor, String successor, @Nullable LocalDate on, Kind kind) {
    /** How much of the one goes to the other. */
    enum Kind {
        /** It has no other successor. */
        WHOLE,
        /** Others have succeeded it too. */
        PART
    }

    /** Whether from one successor to the next one comes back to where one began. */
    static boolean leadsBack(String code, Map<String, List<String>> successors) {
        var open = new ArrayDeque<>(successors.getOrDefault(code, List.of()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(code)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(successors.getOrDefault(next, List.of()));
            }
        }
        return false;
    }
}
