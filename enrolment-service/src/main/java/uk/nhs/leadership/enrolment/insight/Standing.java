package uk.nhs.leadership.enrolment.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The enrolments that have in common what they are counted by.
 *
 * @param keys what they have in common, in the order that was asked for
 */
record Standing(List<String> keys, Map<String, Long> byStatus, long pence) {
    long all() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(String... statuses) {
        return Arrays.stream(statuses)
                .mapToLong(status -> byStatus.getOrDefault(status, 0L))
                .sum();
    }
}
