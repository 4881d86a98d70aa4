package uk.nhs.leadership.curriculum.exchange;

import static uk.nhs.leadership.curriculum.exchange.SheetColumn.CODE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.ID;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.KIND;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.NOTE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.STAGES;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.TEXT;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.TITLE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.URI;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.VERSION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Draft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.StageStatement;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Standard;

/**
 * Puts the rows of a sheet together. A part belongs to the last row above it that can hold it; one that stands below nothing
 * is a fault, and what stands below it in turn is not.
 */
final class SheetDraft {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");

    private final ImportFaults faults;
    private final Map<String, Long> rows = new HashMap<>();

    private final List<Stage> stages = new ArrayList<>();
    private final List<Principle> principles = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Reference> ofFramework = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    private @Nullable Function<SheetColumn, String> framework;
    private @Nullable Branch<Standard> standards;
    private @Nullable Branch<Competency> competencies;
    private @Nullable Branch<StageStatement> statements;
    private @Nullable Branch<Reference> references;

    /** Parts of one kind that stand in the same part, and the JSON Pointer to their list. */
    private record Branch<T>(List<T> parts, String at) {
        String next() {
            return at + "/" + parts.size();
        }
    }

    SheetDraft(ImportFaults faults) {
        this.faults = faults;
    }

    void take(long row, SheetKind kind, Function<SheetColumn, String> cells) {
        switch (kind) {
            case FRAMEWORK -> takeFramework(row, cells);
            case REFERENCE ->
                references = add(
                        row,
                        references,
                        new Reference(cells.apply(TITLE), orNull(cells.apply(URI))),
                        "framework, area, standard or competency");
            case STAGE -> add(row, new Branch<>(stages, "/stages"), new Stage(cells.apply(CODE), cells.apply(TITLE)));
            case PRINCIPLE ->
                add(
                        row,
                        new Branch<>(principles, "/codePrinciples"),
                        new Principle(id(row, cells), cells.apply(TITLE)));
            case RATING ->
                add(row, new Branch<>(ratings, "/ratingScale"), new Rating(value(row, cells), cells.apply(TITLE)));
            case AREA -> takeArea(row, cells);
            case STANDARD -> takeStandard(row, cells);
            case COMPETENCY -> takeCompetency(row, cells);
            case STATEMENT ->
                statements = add(
                        row,
                        statements,
                        new StageStatement(id(row, cells), cells.apply(STAGES), cells.apply(TEXT)),
                        "competency");
        }
    }

    private void takeFramework(long row, Function<SheetColumn, String> cells) {
        if (framework != null) {
            faults.add(new RowFault(row, KIND, "FRAMEWORK_REPEATED", "A sheet has one framework"));
            return;
        }
        framework = cells;
        rows.put("", row);
        references = new Branch<>(ofFramework, "/references");
    }

    private void takeArea(long row, Function<SheetColumn, String> cells) {
        var branch = new Branch<>(areas, "/areas");
        var at = branch.next();
        var area = new Area(
                id(row, cells),
                cells.apply(CODE),
                cells.apply(TITLE),
                orNull(cells.apply(NOTE)),
                new ArrayList<>(),
                new ArrayList<>());
        add(row, branch, area);
        standards = new Branch<>(area.standards(), at + "/standards");
        competencies = null;
        statements = null;
        references = new Branch<>(listOf(area.references()), at + "/references");
    }

    private void takeStandard(long row, Function<SheetColumn, String> cells) {
        var standard = new Standard(
                id(row, cells),
                cells.apply(CODE),
                cells.apply(TITLE),
                orNull(cells.apply(NOTE)),
                new ArrayList<>(),
                new ArrayList<>());
        standards = add(row, standards, standard, "area");
        var at = standards.at() + "/" + (standards.parts().size() - 1);
        competencies = new Branch<>(standard.competencies(), at + "/competencies");
        statements = null;
        references = new Branch<>(listOf(standard.references()), at + "/references");
    }

    private void takeCompetency(long row, Function<SheetColumn, String> cells) {
        var competency = new Competency(
                id(row, cells),
                cells.apply(CODE),
                cells.apply(TITLE),
                orNull(cells.apply(NOTE)),
                new ArrayList<>(),
                stages(cells.apply(STAGES)),
                new ArrayList<>());
        competencies = add(row, competencies, competency, "standard");
        var at = competencies.at() + "/" + (competencies.parts().size() - 1);
        statements = new Branch<>(competency.statements(), at + "/statements");
        references = new Branch<>(listOf(competency.references()), at + "/references");
    }

    private <T> Branch<T> add(long row, @Nullable Branch<T> branch, T part, String holder) {
        if (branch == null) {
            faults.add(new RowFault(row, KIND, "PARENT_MISSING", "It stands below no " + holder));
            return add(row, new Branch<>(new ArrayList<>(), "/row " + row), part);
        }
        return add(row, branch, part);
    }

    private <T> Branch<T> add(long row, Branch<T> branch, T part) {
        rows.put(branch.next(), row);
        branch.parts().add(part);
        return branch;
    }

    private static List<Reference> listOf(@Nullable List<Reference> references) {
        return references == null ? new ArrayList<>() : references;
    }

    private static @Nullable List<String> stages(String claimed) {
        if (claimed.isEmpty()) {
            return null;
        }
        return claimed.equals(SheetKind.NO_STAGES) ? List.of() : List.of(claimed.split("\\s+"));
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private @Nullable UUID id(long row, Function<SheetColumn, String> cells) {
        var id = cells.apply(ID);
        if (id.isEmpty()) {
            return null;
        }
        if (!UUID_FORM.matcher(id).matches()) {
            faults.add(new RowFault(row, ID, "ID_INVALID", "Send an id as this service gave it, or none"));
            return null;
        }
        return UUID.fromString(id);
    }

    private int value(long row, Function<SheetColumn, String> cells) {
        var value = cells.apply(CODE);
        if (!SMALL_NUMBER.matcher(value).matches()) {
            faults.add(new RowFault(row, CODE, "TYPE_WRONG", "The code of a rating is its value, a whole number"));
            return 0;
        }
        return Integer.parseInt(value);
    }

    /**
     * What the rows come to.
     *
     * @throws InvalidInput if none of them is of the framework
     */
    Sheet sheet() {
        if (framework == null) {
            faults.add(new RowFault(
                    1,
                    null,
                    "FRAMEWORK_MISSING",
                    "A row of kind FRAMEWORK must give the code, the version and the title"));
            throw faults.refusal();
        }
        var draft = new Draft(
                framework.apply(CODE),
                framework.apply(TITLE),
                framework.apply(VERSION),
                orNull(framework.apply(NOTE)),
                ofFramework,
                stages,
                principles,
                ratings,
                areas);
        return new Sheet(draft, rows, faults);
    }
}
