package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;

/**
 * What a version of a crosswalk leaves its authors to do about the one that it continues.
 *
 * @param uncarried entries for which it has none, to be written anew or let go; in order
 * @param reworded entries that it has as they were, though a competency of theirs reads otherwise now; in order
 */
record Rework(List<Uncarried> uncarried, List<Entry> reworded) {

    /** An entry as it was, and what became of its two ends. */
    record Uncarried(Entry entry, End from, End to) {}

    /**
     * What became of a part.
     *
     * @param became null of an area or a standard, and while no version has told of it
     * @param candidates what stands for it now
     */
    record End(@Nullable Became became, List<MappedPart> candidates) {
        End {
            candidates = List.copyOf(candidates);
        }

        private static End of(MappedPart part, Onward onward) {
            return new End(onward.became(part), onward.standingFor(part));
        }
    }

    private record Pair(UUID from, UUID to) {
        private static Pair of(Entry entry) {
            return new Pair(entry.from().id(), entry.to().id());
        }
    }

    Rework {
        uncarried = List.copyOf(uncarried);
        reworded = List.copyOf(reworded);
    }

    /** For a version that continues none. */
    static Rework none() {
        return new Rework(List.of(), List.of());
    }

    /**
     * Works it out. An entry is carried as soon as there is one between what stands for its two ends now, whatever that
     * says of them.
     *
     * @param passage from the frameworks of the one to those of the other
     */
    static Rework of(CrosswalkContent before, CrosswalkContent after, Passage passage) {
        var there = after.entries().stream().map(Pair::of).collect(toSet());
        var said = before.entries().stream().map(Entry::stated).collect(toSet());
        return new Rework(
                before.entries().stream()
                        .filter(entry -> !isCarried(entry, passage, there))
                        .map(entry -> new Uncarried(
                                entry, End.of(entry.from(), passage.from()), End.of(entry.to(), passage.to())))
                        .toList(),
                after.entries().stream()
                        .filter(entry -> said.contains(entry.stated()) && passage.rewords(entry))
                        .toList());
    }

    private static boolean isCarried(Entry entry, Passage passage, Set<Pair> there) {
        return passage.from().standingFor(entry.from()).stream()
                .anyMatch(from -> passage.to().standingFor(entry.to()).stream()
                        .anyMatch(to -> there.contains(new Pair(from.id(), to.id()))));
    }
}
