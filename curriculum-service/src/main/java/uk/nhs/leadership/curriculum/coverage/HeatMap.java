package uk.nhs.leadership.curriculum.coverage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.coverage.Coverage.Cell;
import uk.nhs.leadership.curriculum.coverage.Coverage.Place;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;

/**
 * Coverage as a drawing to look at and to print: a row for each competency, a column for each stage. A letter, a pattern
 * and a shade each tell by themselves how far a competency is taken, so that no colour is needed to read it; titles and
 * roles tell the same to a screen reader. The same coverage is drawn in the same bytes.
 *
 * <p>Four units are a millimetre. It is as wide as a page of A4 has room for, and a framework of some thirty competencies
 * is as high as one.
 */
final class HeatMap {
    private static final int WIDTH = 760;
    private static final int UNITS_IN_MILLIMETRE = 4;
    private static final int HEAD = 136;
    private static final int MARGIN = 8;
    private static final int LABELS = 390;
    private static final int CODES = 46;
    private static final int NARROWEST_COLUMN = 44;
    private static final int ROW = 21;
    private static final int HEADING = 20;

    /** What a comparison says of itself. */
    private static final int COMPARISON = 28;

    /** A larger drawing is no longer one to look at: with all that a screen reader is told, it has some 4 MB. */
    static final int MOST_CELLS = 12_000;

    private static final int SMALL = 10;
    private static final int NORMAL = 11;
    private static final int LARGE = 17;
    private static final String INK = "#212b32";

    /** How far a competency is taken at a stage, and how that looks. */
    private enum Mark {
        ASSESSED("A", "assessed", "#00306e", "#00306e", "none", "#ffffff"),
        DEVELOPED("D", "developed", "url(#coverage-developed)", "#00306e", "none", INK),
        INTRODUCED("I", "introduced", "url(#coverage-introduced)", "#4c6272", "none", INK),
        NOT_COVERED("N", "not covered", "#ffffff", INK, "4 2", INK),
        NOT_ASKED("–", "not asked", "none", "none", "none", "#4c6272");

        private final String letter;
        private final String words;
        private final String fill;
        private final String border;
        private final String dashes;
        private final String ink;

        Mark(String letter, String words, String fill, String border, String dashes, String ink) {
            this.letter = letter;
            this.words = words;
            this.fill = fill;
            this.border = border;
            this.dashes = dashes;
            this.ink = ink;
        }

        private static Mark of(@Nullable Cell cell) {
            if (cell == null || cell.outcomes().isEmpty()) {
                return NOT_ASKED;
            }
            return cell.depth()
                    .map(depth -> switch (depth) {
                        case INTRODUCED -> INTRODUCED;
                        case DEVELOPED -> DEVELOPED;
                        case ASSESSED -> ASSESSED;
                    })
                    .orElse(NOT_COVERED);
        }

        /** Whether a pattern behind a letter would make it hard to read. */
        private boolean isPatterned() {
            return this == DEVELOPED || this == INTRODUCED;
        }
    }

    private final CoverageService.Answer answer;
    private final CoverageWords words;
    private final List<Stage> stages;
    private final Map<Place, Cell> cells;
    private final int width;
    private final int column;
    private final Drawing body = new Drawing();
    private int y;

    private HeatMap(CoverageService.Answer answer) {
        this.answer = answer;
        words = new CoverageWords(answer);
        var wanted = answer.question().stage();
        stages = answer.framework().content().stages().stream()
                .filter(stage -> wanted == null || wanted.equals(stage.code()))
                .toList();
        cells = answer.coverage().cells().stream().collect(toMap(Cell::place, identity()));
        column = Math.max(NARROWEST_COLUMN, (WIDTH - LABELS) / stages.size());
        width = Math.max(WIDTH, LABELS + column * stages.size());
    }

    static String of(CoverageService.Answer answer) {
        if (answer.coverage().cells().size() > MOST_CELLS) {
            throw new InvalidInput(new Fault(
                    "?stage",
                    "TOO_LARGE",
                    "More than " + MOST_CELLS + " cells are not drawn: name one stage, or ask for CSV"));
        }
        return new HeatMap(answer).drawn();
    }

    private String drawn() {
        var height = height();
        body.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                WIDTH / UNITS_IN_MILLIMETRE + "mm",
                "height",
                (height * WIDTH / width + UNITS_IN_MILLIMETRE - 1) / UNITS_IN_MILLIMETRE + "mm",
                "viewBox",
                "0 0 " + width + " " + height,
                "font-family",
                "Arial, 'Liberation Sans', 'Noto Sans', sans-serif",
                "font-size",
                NORMAL,
                "fill",
                INK,
                "lang",
                "en-GB",
                "role",
                "group",
                "aria-labelledby",
                "coverage-title coverage-description");
        body.element("title", words.title(), "id", "coverage-title");
        body.element("desc", words.description(), "id", "coverage-description");
        patterns();
        body.empty("rect", "width", width, "height", height, "fill", "#ffffff");
        heading();
        legend();
        body.open("g", "role", "table", "aria-label", "Coverage by competency and stage");
        columns();
        answer.framework().content().areas().forEach(area -> {
            band(area.code(), area.title(), "#e8edee");
            area.standards().forEach(standard -> {
                band(standard.code(), standard.title(), "none");
                standard.competencies().forEach(this::row);
            });
        });
        body.close();
        body.close();
        return body.finished();
    }

    private int height() {
        var framework = answer.framework().content();
        var bands = framework.areas().stream()
                .mapToInt(area -> 1 + area.standards().size())
                .sum();
        return head()
                + columnTitles()
                + bands * HEADING
                + (int) framework.competencies().count() * ROW
                + MARGIN;
    }

    private int head() {
        return answer.isComparison() ? HEAD + COMPARISON : HEAD;
    }

    private void patterns() {
        body.open("defs");
        body.open("pattern", "id", "coverage-developed", "width", 6, "height", 6, "patternUnits", "userSpaceOnUse");
        body.empty("rect", "width", 6, "height", 6, "fill", "#a9c9e6");
        body.empty("path", "d", "M-1 1l2-2M0 6l6-6M5 7l2-2", "stroke", "#00306e", "stroke-width", 1.1);
        body.close();
        body.open("pattern", "id", "coverage-introduced", "width", 7, "height", 7, "patternUnits", "userSpaceOnUse");
        body.empty("rect", "width", 7, "height", 7, "fill", "#eaf2f9");
        body.empty("circle", "cx", 3.5, "cy", 3.5, "r", 1, "fill", "#4c6272");
        body.close();
        body.close();
    }

    private void heading() {
        typed(0, 20, Lettering.cut(words.title(), (double) width / LARGE), LARGE, "bold");
        typed(0, 40, Lettering.cut(words.looked(), (double) width / NORMAL), NORMAL, "normal");
        paragraph(words.tally(), 56);
        if (answer.isComparison()) {
            paragraph(words.comparison(), 56 + COMPARISON);
        }
    }

    /** In two lines at the most. */
    private void paragraph(String text, int baseline) {
        var line = baseline;
        for (var each : Lettering.lines(text, (double) width / NORMAL, 2)) {
            typed(0, line, each, NORMAL, "normal");
            line += COMPARISON / 2;
        }
    }

    private void legend() {
        var top = head() - 56;
        var x = 0;
        for (var mark : Mark.values()) {
            box(mark, mark.letter, x, top, 40);
            typed(x + 46, top + 14, mark.words, NORMAL, "normal");
            x += 150;
        }
        typed(
                0,
                top + 38,
                "How far the furthest of a competency’s outcomes is taken; 2/3: two of its three outcomes are taken so"
                        + " far.",
                SMALL,
                "normal");
        y = head();
    }

    private void columns() {
        body.open("g", "role", "row");
        body.element("title", "Stages");
        var x = LABELS;
        for (var stage : stages) {
            body.open("g", "role", "columnheader");
            body.element("title", stage.code() + ": " + CoverageWords.isolated(stage.title()));
            typed(x + 2, y + NORMAL, stage.code(), NORMAL, "bold");
            var line = y + NORMAL;
            for (var each : lines(stage)) {
                line += SMALL + 2;
                typed(x + 2, line, each, SMALL, "normal");
            }
            body.close();
            x += column;
        }
        body.close();
        y += columnTitles();
    }

    private int columnTitles() {
        return NORMAL
                + 10
                + (SMALL + 2)
                        * stages.stream()
                                .mapToInt(stage -> lines(stage).size())
                                .max()
                                .orElse(0);
    }

    private List<String> lines(Stage stage) {
        return Lettering.lines(stage.title(), (column - 4.0) / SMALL, 5);
    }

    private void band(String code, String title, String fill) {
        body.open("g", "role", "row");
        body.open("g", "role", "rowheader");
        body.element("title", code + " " + CoverageWords.isolated(title));
        body.empty("rect", "y", y + 2, "width", width, "height", HEADING - 3, "fill", fill);
        typed(2, y + 15, code, NORMAL, "bold");
        typed(CODES, y + 15, Lettering.cut(title, (width - CODES) / (NORMAL * 1.05)), NORMAL, "bold");
        body.close();
        body.close();
        y += HEADING;
    }

    private void row(Competency competency) {
        body.open("g", "role", "row");
        body.open("g", "role", "rowheader");
        body.element("title", competency.code() + " " + CoverageWords.isolated(competency.title()));
        typed(2, y + 14, Lettering.cut(competency.code(), (CODES - 4.0) / NORMAL), NORMAL, "normal");
        typed(CODES, y + 14, Lettering.cut(competency.title(), (LABELS - CODES - 6.0) / NORMAL), NORMAL, "normal");
        body.close();
        var x = LABELS;
        for (var stage : stages) {
            cell(competency, stage, x);
            x += column;
        }
        body.close();
        y += ROW;
    }

    private void cell(Competency competency, Stage stage, int x) {
        var cell = cells.get(new Place(competency.code(), stage.code()));
        var mark = Mark.of(cell);
        var share = cell == null ? "" : share(cell);
        body.open("g", "role", "cell");
        body.element("title", competency.code() + ", " + stage.code() + ": " + mark.words + words(share));
        box(mark, mark.letter + (share.isEmpty() ? "" : " " + share), x, y, column - 2);
        body.close();
    }

    /** How many of several outcomes are taken as far as the furthest of them. */
    private static String share(Cell cell) {
        var outcomes = cell.outcomes();
        if (outcomes.size() < 2 || cell.depth().isEmpty()) {
            return "";
        }
        var reached = outcomes.stream()
                .filter(outcome -> outcome.depth().equals(cell.depth()))
                .count();
        return reached + "/" + outcomes.size();
    }

    private static String words(String share) {
        return share.isEmpty() ? "" : ", " + share.replace("/", " of ") + " outcomes";
    }

    private void box(Mark mark, String sign, int x, int top, int wide) {
        body.empty(
                "rect",
                "x",
                x + 1,
                "y",
                top + 1,
                "width",
                wide - 2,
                "height",
                ROW - 3,
                "fill",
                mark.fill,
                "stroke",
                mark.border,
                "stroke-dasharray",
                mark.dashes);
        var middle = x + wide / 2;
        if (mark.isPatterned()) {
            var paper = 6 + 7 * sign.length();
            body.empty(
                    "rect",
                    "x",
                    middle - paper / 2,
                    "y",
                    top + 3,
                    "width",
                    paper,
                    "height",
                    ROW - 7,
                    "rx",
                    2,
                    "fill",
                    "#ffffff");
        }
        body.element(
                "text",
                sign,
                "x",
                middle,
                "y",
                top + 14,
                "text-anchor",
                "middle",
                "font-weight",
                "bold",
                "fill",
                mark.ink,
                "aria-hidden",
                "true");
    }

    /** A text that may be in any script: it begins where it is put, and runs as its own letters do. */
    private void typed(int x, int baseline, String text, int size, String weight) {
        body.element(
                "text",
                text,
                "x",
                x,
                "y",
                baseline,
                "font-size",
                size,
                "font-weight",
                weight,
                "unicode-bidi",
                "plaintext");
    }
}
