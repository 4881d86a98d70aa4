package uk.nhs.leadership.journeys.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param baseline what it was compared with; empty for a figure that stands alone
 * @param measured how the two stand to one another, as text
 * @param target as text
 * @param reached whether the measured figure reaches the target
 */
record Line(String what, String ours, String baseline, String measured, String target, boolean reached) {

    /** How ours stands to the baseline, round by round; more is better. */
    static Line atLeast(String what, String unit, Rounds ours, Rounds baseline, Rounds ratio, double target) {
        return new Line(
                what,
                ours.text(0) + " " + unit,
                baseline.text(0) + " " + unit,
                ratio.text(2),
                String.format(Locale.UK, "≥ %.2f", target),
                ratio.median() >= target);
    }

    /** How ours stands to the baseline, round by round; less is better. */
    static Line atMost(String what, String unit, Rounds ours, Rounds baseline, Rounds ratio, double target) {
        return new Line(
                what,
                ours.text(2) + " " + unit,
                baseline.text(2) + " " + unit,
                ratio.text(2),
                String.format(Locale.UK, "≤ %.2f", target),
                ratio.median() <= target);
    }

    /** How ours stands to something else, for the reader. */
    static Line compared(String what, String unit, Rounds ours, Rounds other, Rounds ratio) {
        return new Line(what, ours.text(0) + " " + unit, other.text(0) + " " + unit, ratio.text(2), "stated", true);
    }

    /** A figure that must not exceed its target. */
    static Line figureAtMost(String what, String unit, Rounds figure, double target) {
        return new Line(what, figure.text(1) + " " + unit, "", "", limit("≤", target, unit), figure.median() <= target);
    }

    /** A figure that must not exceed its target, and how it stands to the least that could be done. */
    static Line figureAtMost(String what, String unit, Rounds figure, Rounds baseline, Rounds ratio, double target) {
        return new Line(
                what,
                figure.text(1) + " " + unit,
                baseline.text(1) + " " + unit,
                ratio.text(2),
                limit("≤", target, unit),
                figure.median() <= target);
    }

    /** A figure that must reach its target. */
    static Line figureAtLeast(String what, String unit, Rounds figure, double target) {
        return new Line(what, figure.text(0) + " " + unit, "", "", limit("≥", target, unit), figure.median() >= target);
    }

    /** A figure without a target, for the reader. */
    static Line stated(String what, String figure) {
        return new Line(what, figure, "", "", "stated", true);
    }

    /** A figure that could not be taken, and why. */
    static Line notMeasured(String what, Exception why) {
        return new Line(what, "not measured: " + why.getMessage(), "", "", "", false);
    }

    boolean isMeasured() {
        return !ours.startsWith("not measured");
    }

    private static String limit(String sign, double target, String unit) {
        return String.format(Locale.UK, target < 10 ? "%s %,.1f %s" : "%s %,.0f %s", sign, target, unit);
    }

    /** One line for a terminal. */
    String text() {
        return what + ": " + ours
                + (baseline.isEmpty() ? "" : " against " + baseline)
                + (measured.isEmpty() || measured.equals(ours) ? "" : ", ratio " + measured)
                + (target.isEmpty() ? "" : " (" + target + (reached ? ", reached)" : ", NOT reached)"));
    }

    String markdown() {
        return "| "
                + String.join(" | ", what, ours, baseline, measured, target, reached ? "yes" : "**no**")
                        .replace("\n", " ")
                + " |";
    }
}
