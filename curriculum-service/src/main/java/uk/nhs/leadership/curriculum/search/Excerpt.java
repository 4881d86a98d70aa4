package uk.nhs.leadership.curriculum.search;

import static uk.nhs.leadership.curriculum.search.Marks.END;
import static uk.nhs.leadership.curriculum.search.Marks.START;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of a text as one wants to see of a hit, in segments: what was looked for and what stands between. The segments
 * put together are the text, letter for letter, so that nobody has to take markup for text or text for markup.
 *
 * @param cutBefore whether the text begins earlier
 * @param cutAfter whether the text goes on
 */
record Excerpt(List<Segment> segments, boolean cutBefore, boolean cutAfter) {
    /** How long an excerpt is at the most, in {@code char}s. */
    static final int LONGEST = 400;

    /** How much of it stands before the first word that was looked for. */
    private static final int LEAD = 120;

    Excerpt {
        segments = List.copyOf(segments);
    }

    /** A part of a text, which was looked for or not. */
    record Segment(String text, boolean matched) {}

    /** From the whole text with its marks. */
    static Excerpt of(String marked) {
        var all = segments(marked);
        var length = all.stream().mapToInt(segment -> segment.text().length()).sum();
        if (length <= LONGEST) {
            return new Excerpt(all, false, false);
        }
        var text = text(all);
        var from = wordAfter(text, Math.min(firstMatch(all) - LEAD, length - LONGEST));
        var to = wordBefore(text, from, from + LONGEST);
        return new Excerpt(between(all, from, to), from > 0, to < length);
    }

    private static List<Segment> segments(String marked) {
        var segments = new ArrayList<Segment>();
        var at = 0;
        while (at < marked.length()) {
            var matched = marked.charAt(at) == START;
            var from = matched ? at + 1 : at;
            var next = marked.indexOf(matched ? END : START, from);
            var to = next < 0 ? marked.length() : next;
            if (to > from) {
                segments.add(new Segment(marked.substring(from, to), matched));
            }
            at = matched ? to + 1 : to;
        }
        return segments;
    }

    private static String text(List<Segment> segments) {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    private static int firstMatch(List<Segment> segments) {
        var at = 0;
        for (var segment : segments) {
            if (segment.matched()) {
                return at;
            }
            at += segment.text().length();
        }
        return 0;
    }

    /** Where the next word begins; where there is none near by, as in scripts without spaces, the next character. */
    private static int wordAfter(String text, int wanted) {
        if (wanted <= 0) {
            return 0;
        }
        for (var at = wanted; at < wanted + LEAD / 2; at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(wanted)) ? wanted + 1 : wanted;
    }

    /** Where the last whole word ends; where there is no such place near by, the last character. */
    private static int wordBefore(String text, int from, int wanted) {
        if (wanted >= text.length()) {
            return text.length();
        }
        for (var at = wanted; at > Math.max(from, wanted - LEAD / 2); at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(wanted)) ? wanted - 1 : wanted;
    }

    private static List<Segment> between(List<Segment> segments, int from, int to) {
        var cut = new ArrayList<Segment>();
        var at = 0;
        for (var segment : segments) {
            var begin = Math.max(from - at, 0);
            var end = Math.min(to - at, segment.text().length());
            if (begin < end) {
                cut.add(new Segment(segment.text().substring(begin, end), segment.matched()));
            }
            at += segment.text().length();
        }
        return cut;
    }
}
