package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;

/** Everything that did not come through as it stood: the first of it one by one, and how much there is of each kind. */
final class Findings {
    static final int TOLD = 200;

    /** How many sorts are told apart: a package may have a million fields that nobody else has. */
    static final int SORTS = 1_000;

    private static final String OTHER_SORTS = "things of yet other sorts";

    private final List<Finding> first = new ArrayList<>();
    private final Map<String, Left> left = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** Things of one sort that are not kept. */
    private record Left(String pointer, int count) {
        Left and(Left more) {
            return new Left(pointer, count + more.count);
        }
    }

    void add(Kind kind, String pointer, String detail) {
        if (first.size() < TOLD) {
            first.add(new Finding(kind, pointer, detail));
        }
        counts.merge(kind, 1, Integer::sum);
    }

    /**
     * Notes that something is not kept. Told once for all of its sort.
     *
     * @param what the sort, for example {@code language of CFItems}
     * @param pointer to it; that to the first of its sort is told
     */
    void leave(String what, String pointer, int count) {
        if (count > 0) {
            var sort = left.size() < SORTS || left.containsKey(what) ? what : OTHER_SORTS;
            left.merge(sort, new Left(pointer, count), Left::and);
        }
    }

    /** What is not kept comes first. */
    List<Finding> first() {
        return Stream.concat(
                        left.entrySet().stream()
                                .map(entry -> new Finding(
                                        Kind.NOT_KEPT,
                                        entry.getValue().pointer(),
                                        entry.getKey() + ": " + entry.getValue().count() + ", this is the first")),
                        first.stream())
                .limit(TOLD)
                .toList();
    }

    /** How many there are of each kind. */
    Map<Kind, Integer> counts() {
        var all = new EnumMap<>(counts);
        if (!left.isEmpty()) {
            all.put(Kind.NOT_KEPT, left.size());
        }
        return all;
    }
}
