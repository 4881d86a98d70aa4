package uk.nhs.leadership.accreditation.register;

import java.util.List;
import java.util.Map;

/**
 * What was found, counted.
 *
 * @param counts of each facet those that count most come first
 * @param providers what the providers among them are called, by their codes
 */
record RegisterTally(List<RegisterCount> counts, Map<String, String> providers) {
    RegisterTally {
        counts = List.copyOf(counts);
        providers = Map.copyOf(providers);
    }
}
