package uk.nhs.leadership.curriculum.coverage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits typed text into a width without knowing the font it will be shown in. It reckons generously, so that what it fits in
 * fits, and never parts what readers see as one sign.
 */
final class Lettering {
    private static final String CUT = "…";

    private static final String NARROW = "fijlrtI ,.:;'!|()[]/-";
    private static final String BROAD = "mwMW@%";

    /** From here on scripts, and signs such as emoji, are about as wide as high. */
    private static final int SQUARE = 0x1100;

    private Lettering() {}

    /**
     * The text in lines.
     *
     * @param width of a line, in units of the size of the letters
     * @param most so many lines at the most; what does not go into them is cut off
     */
    static List<String> lines(String text, double width, int most) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(cut(rest, width));
                return lines;
            }
            var end = endOfLine(rest, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** The text on one line, cut off if it is too long. */
    static String cut(String text, double width) {
        return width(text) <= width
                ? text
                : text.substring(0, fitting(text, width - width(CUT))).strip() + CUT;
    }

    private static int endOfLine(String text, double width) {
        if (width(text) <= width) {
            return text.length();
        }
        var places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        var signs = signs(text);
        var fits = 0;
        for (var place = places.next(); place != BreakIterator.DONE; place = places.next()) {
            if (width(text.substring(0, place).strip()) > width) {
                break;
            }
            if (signs.isBoundary(place)) {
                fits = place;
            }
        }
        return fits > 0 ? fits : Math.max(fitting(text, width), firstSign(text));
    }

    private static int fitting(String text, double width) {
        var signs = signs(text);
        var fits = signs.first();
        var taken = 0.0;
        for (var end = signs.next(); end != BreakIterator.DONE; end = signs.next()) {
            taken += width(text.substring(fits, end));
            if (taken > width) {
                break;
            }
            fits = end;
        }
        return fits;
    }

    private static int firstSign(String text) {
        return signs(text).following(0);
    }

    private static BreakIterator signs(String text) {
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        return signs;
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int sign) {
        if (sign >= SQUARE) {
            return 1.1;
        }
        if (BROAD.indexOf(sign) >= 0) {
            return 0.95;
        }
        if (NARROW.indexOf(sign) >= 0) {
            return 0.35;
        }
        return Character.isUpperCase(sign) ? 0.75 : 0.57;
    }
}
