package uk.nhs.leadership.curriculum.comparison;

import static uk.nhs.leadership.curriculum.comparison.Passage.Fate.ADDED;
import static uk.nhs.leadership.curriculum.comparison.Passage.Fate.REMOVED;
import static uk.nhs.leadership.curriculum.comparison.Passage.Fate.SAME;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What differs between two wordings of a text, word by word. */
final class Wording {
    /** A word, a stretch of blanks, or any other single sign as people see it, such as a full stop or an emoji. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*|\\s+|\\X");

    /**
     * Between how many words, blanks and signs of both texts the differences are looked for, not counting those that both
     * begin and end with. The work grows with the square of what differs; and where thousands do, the text was not reworded
     * but replaced.
     */
    private static final int MOST = 4_000;

    /** A stretch that is the same in both texts, or one that took the place of another; either of the two may be empty. */
    private record Run(boolean same, String before, String after) {

        static Run same(String text) {
            return new Run(true, text, text);
        }

        static Run changed(String before, String after) {
            return new Run(false, before, after);
        }

        Run and(Run next) {
            return new Run(same && next.same, before + next.before, after + next.after);
        }

        private boolean isBlank() {
            return same && before.isBlank();
        }
    }

    private Wording() {}

    /** The passages of both texts in order; none is empty, and no two of one fate stand side by side. */
    static List<Passage> differences(String before, String after) {
        var was = tokens(before);
        var is = tokens(after);
        var shorter = Math.min(was.size(), is.size());
        var first = 0;
        while (first < shorter && was.get(first).equals(is.get(first))) {
            first++;
        }
        var last = 0;
        while (last < shorter - first && was.get(was.size() - 1 - last).equals(is.get(is.size() - 1 - last))) {
            last++;
        }
        var runs = new ArrayList<Run>();
        add(runs, Run.same(String.join("", was.subList(0, first))));
        between(was.subList(first, was.size() - last), is.subList(first, is.size() - last))
                .forEach(run -> add(runs, run));
        add(runs, Run.same(String.join("", was.subList(was.size() - last, was.size()))));
        return passages(readable(runs));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Run> between(List<String> was, List<String> is) {
        if (was.size() + is.size() > MOST) {
            return List.of(Run.changed(String.join("", was), String.join("", is)));
        }
        return DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>(), null, true).getDeltas().stream()
                .map(delta -> new Run(
                        delta.getType() == DeltaType.EQUAL,
                        String.join("", delta.getSource().getLines()),
                        String.join("", delta.getTarget().getLines())))
                .toList();
    }

    /** Runs of one kind become one. */
    private static void add(List<Run> runs, Run next) {
        if (next.before().isEmpty() && next.after().isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().same() == next.same()) {
            runs.add(runs.removeLast().and(next));
        } else {
            runs.add(next);
        }
    }

    /**
     * Two words that were replaced one after the other are one change: the blank between them stayed, but nobody reads it
     * so.
     */
    private static List<Run> readable(List<Run> runs) {
        var readable = new ArrayList<Run>();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var between = run.isBlank() && i > 0 && i + 1 < runs.size();
            if (between && isReplaced(runs.get(i - 1), runs.get(i + 1))) {
                add(readable, Run.changed(run.before(), run.after()));
            } else {
                add(readable, run);
            }
        }
        return readable;
    }

    private static boolean isReplaced(Run one, Run other) {
        return !(one.before() + other.before()).isEmpty() && !(one.after() + other.after()).isEmpty();
    }

    private static List<Passage> passages(List<Run> runs) {
        var passages = new ArrayList<Passage>();
        for (var run : runs) {
            if (run.same()) {
                passages.add(new Passage(SAME, run.before()));
                continue;
            }
            if (!run.before().isEmpty()) {
                passages.add(new Passage(REMOVED, run.before()));
            }
            if (!run.after().isEmpty()) {
                passages.add(new Passage(ADDED, run.after()));
            }
        }
        return List.copyOf(passages);
    }
}
