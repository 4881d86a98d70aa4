package uk.nhs.leadership.curriculum.comparison;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.comparison.Change.Act;
import uk.nhs.leadership.curriculum.comparison.FrameworkComparison.Tally;
import uk.nhs.leadership.curriculum.comparison.Part.Kind;

/** A comparison as a page of Markdown for people: first the framework as a whole, then what is asked for at each stage. */
final class ComparisonPage {
    /** What Markdown or HTML would take for more than a letter. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|<>&~-]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final StringBuilder page = new StringBuilder();

    private ComparisonPage() {}

    static String of(Compared compared) {
        return new ComparisonPage().written(compared);
    }

    private String written(Compared compared) {
        var to = compared.to();
        var from = compared.from();
        var comparison = compared.comparison();
        line("# " + plain(to.title()));
        line("");
        line(
                from == null
                        ? "Version " + to.version() + " of " + to.code() + ", which continues none: all of it is new."
                        : "What became of version " + from.version() + " of " + to.code() + " in version "
                                + to.version() + ".");
        line("");
        line("| | unchanged | added | removed | moved | given another code | reworded |"
                + " given other notes or references |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|");
        row("All parts", comparison.total());
        comparison.stages().forEach(stage -> row("Statements for " + stage.stage(), stage.tally()));
        section("The framework", comparison.changes(), change -> change.part().kind() != Kind.STATEMENT);
        comparison
                .stages()
                .forEach(stage -> section(
                        "Statements for " + stage.stage(),
                        comparison.changes(),
                        change -> change.concerns(stage.stage())));
        return page.toString();
    }

    private void row(String what, Tally tally) {
        var counts = IntStream.of(
                tally.unchanged(),
                tally.added(),
                tally.removed(),
                tally.moved(),
                tally.recoded(),
                tally.reworded(),
                tally.annotated());
        line("| " + what + counts.mapToObj(count -> " | " + count).collect(joining()) + " |");
    }

    private void section(String title, List<Change> changes, Predicate<Change> belongs) {
        line("");
        line("## " + title);
        line("");
        var told = changes.stream().filter(belongs).toList();
        if (told.isEmpty()) {
            line("As it was.");
        }
        told.forEach(change -> line("- " + sentence(change)));
    }

    private static String sentence(Change change) {
        var part = change.part();
        return change.acts().stream().map(act -> words(act, change)).collect(joining(", "))
                + ": "
                + name(part)
                + " "
                + text(change);
    }

    private static String words(Act act, Change change) {
        return switch (act) {
            case ADDED -> "**Added**";
            case REMOVED -> "**Removed**";
            case MOVED -> "**Moved**" + whence(change);
            case RECODED -> "**Given another code**, before " + plain(code(change.before()));
            case REWORDED -> "**Reworded**";
            case ANNOTATED -> "**Given other notes or references**";
        };
    }

    private static String whence(Change change) {
        var before = change.before();
        var after = change.after();
        if (before == null || after == null || place(before).equals(place(after))) {
            return " among those beside it";
        }
        return " from " + plain(place(before)) + " to " + plain(place(after));
    }

    private static String place(Part part) {
        return (part.in() == null ? "" : part.in()) + (part.stage() == null ? "" : " at " + part.stage());
    }

    private static String code(@Nullable Part part) {
        return part == null || part.code() == null ? "" : part.code();
    }

    private static String name(Part part) {
        var kind = part.kind().name().toLowerCase(Locale.ROOT);
        var code = part.kind() == Kind.STATEMENT ? part.in() : part.code();
        return code == null ? kind : kind + " " + plain(code);
    }

    private static String text(Change change) {
        if (change.words().isEmpty()) {
            return plain(change.part().text());
        }
        return change.words().stream().map(ComparisonPage::marked).collect(joining());
    }

    private static String marked(Passage passage) {
        var text = plain(passage.text());
        return switch (passage.fate()) {
            case SAME -> text;
            case REMOVED -> "<del>" + text + "</del>";
            case ADDED -> "<ins>" + text + "</ins>";
        };
    }

    /** As it was typed, whatever was typed: on one line, with a sign for each line break. */
    private static String plain(String text) {
        return LINE_BREAK.matcher(SIGN.matcher(text).replaceAll("\\\\$0")).replaceAll(" ↵ ");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
