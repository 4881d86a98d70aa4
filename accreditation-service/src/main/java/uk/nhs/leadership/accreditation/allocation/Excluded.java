package uk.nhs.leadership.accreditation.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;

/** How many assessors cannot be asked, by why; whoever cannot for several reasons counts for each. */
final class Excluded {
    private final Map<Rule, Integer> counts = new LinkedHashMap<>();

    /** @param more how many; below zero for those who turn out to be counted elsewhere */
    void add(Rule reason, int more) {
        counts.merge(reason, more, Integer::sum);
    }

    /** By the codes of the reasons. */
    List<Map.Entry<Rule, Integer>> counts() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted((one, other) ->
                        one.getKey().name().compareTo(other.getKey().name()))
                .toList();
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        counts().forEach(count -> faults.add(new Fault(
                "/assessors",
                count.getKey().name(),
                count.getValue() + ": " + count.getKey().sentence())));
        return faults;
    }
}
