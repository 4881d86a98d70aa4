package uk.nhs.leadership.curriculum.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Gathers all that is wrong with a body, so that its author hears of everything at once. */
public final class DraftCheck {
    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String code, String detail) {
        found.add(new Fault(pointer, code, detail));
    }

    /**
     * Finds the parts of a list whose key another part before them has.
     *
     * @param at the JSON Pointer to the list
     * @param field the pointer from a part to its key, for example {@code /code}; empty if the part is the key
     */
    public <T> void mustDiffer(List<T> parts, Function<? super T, ?> key, String at, String field) {
        var seen = new HashSet<Object>();
        each(parts, at, (part, pointer) -> {
            if (!seen.add(key.apply(part))) {
                add(pointer + field, "REPEATED", key.apply(part) + " stands more than once");
            }
        });
    }

    /** Finds the parts of a list whose key is none of those allowed. */
    public <T, K> void mustBeAmong(
            Collection<K> allowed,
            List<T> parts,
            Function<? super T, K> key,
            String at,
            String field,
            String code,
            String what) {
        each(parts, at, (part, pointer) -> {
            if (!allowed.contains(key.apply(part))) {
                add(pointer + field, code, key.apply(part) + " is no " + what);
            }
        });
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /**
     * Refuses the body if anything was found.
     *
     * @throws InvalidInput with everything found
     */
    public void mustBeNone() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }

    /** Visits each part of a list with the JSON Pointer to it. */
    public static <T> void each(List<T> parts, String at, BiConsumer<? super T, String> visit) {
        IntStream.range(0, parts.size()).forEach(index -> visit.accept(parts.get(index), at + "/" + index));
    }

    /** Changes each part of a list, knowing the JSON Pointer to it. */
    public static <T, R> List<R> all(List<T> parts, String at, BiFunction<? super T, String, R> change) {
        return IntStream.range(0, parts.size())
                .mapToObj(index -> change.apply(parts.get(index), at + "/" + index))
                .toList();
    }
}
