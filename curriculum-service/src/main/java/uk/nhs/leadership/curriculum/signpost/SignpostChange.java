package uk.nhs.leadership.curriculum.signpost;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The signposts that were there, and those that are to be there instead. Each is there once.
 *
 * @param before in their order
 * @param after in their order
 */
record SignpostChange(List<Signpost> before, List<Signpost> after) {
    SignpostChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The same in another order is a change too: the order is the author's. */
    boolean isNone() {
        return before.equals(after);
    }

    int added() {
        return without(after, before);
    }

    int removed() {
        return without(before, after);
    }

    int unchanged() {
        return after.size() - added();
    }

    private static int without(List<Signpost> these, List<Signpost> those) {
        Set<Signpost> known = new HashSet<>(those);
        return (int)
                these.stream().filter(signpost -> !known.contains(signpost)).count();
    }
}
