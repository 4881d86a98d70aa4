package uk.nhs.leadership.curriculum.comparison;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.comparison.Change.Act;
import uk.nhs.leadership.curriculum.comparison.Part.Identity;
import uk.nhs.leadership.curriculum.comparison.Part.Kind;

/**
 * What became of each part of a framework from one version to another. The work grows with the number of parts of both
 * (times its logarithm, for what was moved) and with how much was reworded.
 *
 * @param changes those of what there is now in its order, then those of what is gone in the order it had
 * @param total of all parts
 * @param stages of the statements, for each stage of either version
 */
record FrameworkComparison(List<Change> changes, Tally total, List<StageTally> stages) {

    /** How many parts there were of which this became. One that was moved and reworded counts as both. */
    record Tally(int unchanged, int added, int removed, int moved, int recoded, int reworded, int annotated) {}

    record StageTally(String stage, Tally tally) {}

    FrameworkComparison {
        changes = List.copyOf(changes);
        stages = List.copyOf(stages);
    }

    /** From the parts of one version to those of another. */
    static FrameworkComparison between(List<Part> before, List<Part> after) {
        var was = byIdentity(before);
        var is = byIdentity(after);
        var reordered = reordered(before, after, was);
        var changes = new ArrayList<Change>();
        for (var part : after) {
            var earlier = was.get(part.identity());
            if (earlier == null) {
                changes.add(Change.added(part));
            } else {
                changed(earlier, part, reordered, changes);
            }
        }
        before.stream()
                .filter(part -> !is.containsKey(part.identity()))
                .forEach(part -> changes.add(Change.removed(part)));
        return new FrameworkComparison(changes, tally(before, after, changes), stages(before, after, changes));
    }

    private static Map<Identity, Part> byIdentity(List<Part> parts) {
        return parts.stream().collect(toMap(Part::identity, Function.identity()));
    }

    private static void changed(Part before, Part after, Set<Identity> reordered, List<Change> changes) {
        var acts = new ArrayList<Act>();
        if (!Objects.equals(before.parent(), after.parent())
                || !Objects.equals(before.stage(), after.stage())
                || reordered.contains(after.identity())) {
            acts.add(Act.MOVED);
        }
        if (!Objects.equals(before.code(), after.code())) {
            acts.add(Act.RECODED);
        }
        var reworded = !before.text().equals(after.text());
        if (reworded) {
            acts.add(Act.REWORDED);
        }
        if (!before.background().equals(after.background())) {
            acts.add(Act.ANNOTATED);
        }
        if (!acts.isEmpty()) {
            var words = reworded ? Wording.differences(before.text(), after.text()) : List.<Passage>of();
            changes.add(new Change(acts, before, after, words));
        }
    }

    private record Siblings(Kind kind, @Nullable Identity parent) {}

    /**
     * The parts that stand in another place among those beside them: the fewest that have to be taken out for the rest to
     * be in the old order. What was only pushed along by others was not moved. Statements stand in the order of the stages,
     * so that a stage that moved does not move all of them too.
     */
    private static Set<Identity> reordered(List<Part> before, List<Part> after, Map<Identity, Part> was) {
        var places = new HashMap<Identity, Integer>();
        before.forEach(part -> places.put(part.identity(), places.size()));
        var reordered = new HashSet<Identity>();
        after.stream()
                .filter(part -> part.kind() != Kind.STATEMENT && staysIn(part, was.get(part.identity())))
                .collect(groupingBy(part -> new Siblings(part.kind(), part.parent())))
                .values()
                .forEach(siblings -> reordered.addAll(outOfOrder(siblings, places)));
        return reordered;
    }

    private static boolean staysIn(Part part, @Nullable Part before) {
        return before != null && Objects.equals(part.parent(), before.parent());
    }

    private static List<Identity> outOfOrder(List<Part> siblings, Map<Identity, Integer> places) {
        var old = siblings.stream()
                .mapToInt(part -> requireNonNull(places.get(part.identity())))
                .toArray();
        var kept = longestRising(old);
        var out = new ArrayList<Identity>();
        for (var i = 0; i < old.length; i++) {
            if (!kept[i]) {
                out.add(siblings.get(i).identity());
            }
        }
        return out;
    }

    /** Which of these numbers, all different, belong to a longest row that only rises. */
    static boolean[] longestRising(int[] numbers) {
        // Of all rows of a length, where the one stands that ends with the smallest number.
        var ends = new int[numbers.length];
        var previous = new int[numbers.length];
        var longest = 0;
        for (var i = 0; i < numbers.length; i++) {
            var length = shorterThan(numbers[i], numbers, ends, longest);
            previous[i] = length == 0 ? -1 : ends[length - 1];
            ends[length] = i;
            longest = Math.max(longest, length + 1);
        }
        var belongs = new boolean[numbers.length];
        for (var i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
            belongs[i] = true;
        }
        return belongs;
    }

    /** The length of the longest row that a number can follow. */
    private static int shorterThan(int number, int[] numbers, int[] ends, int longest) {
        var low = 0;
        var high = longest;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (numbers[ends[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Tally tally(List<Part> before, List<Part> after, List<Change> changes) {
        var parts = new HashSet<Identity>();
        before.forEach(part -> parts.add(part.identity()));
        after.forEach(part -> parts.add(part.identity()));
        return new Tally(
                parts.size() - changes.size(),
                many(Act.ADDED, changes),
                many(Act.REMOVED, changes),
                many(Act.MOVED, changes),
                many(Act.RECODED, changes),
                many(Act.REWORDED, changes),
                many(Act.ANNOTATED, changes));
    }

    private static int many(Act act, List<Change> changes) {
        return (int)
                changes.stream().filter(change -> change.acts().contains(act)).count();
    }

    private static List<StageTally> stages(List<Part> before, List<Part> after, List<Change> changes) {
        return Stream.concat(after.stream(), before.stream())
                .filter(part -> part.kind() == Kind.STAGE)
                .map(part -> part.identity().key())
                .distinct()
                .map(stage -> new StageTally(
                        stage,
                        tally(
                                statements(before, stage),
                                statements(after, stage),
                                changes.stream()
                                        .filter(change -> change.concerns(stage))
                                        .toList())))
                .toList();
    }

    private static List<Part> statements(List<Part> parts, String stage) {
        return parts.stream().filter(part -> stage.equals(part.stage())).toList();
    }
}
