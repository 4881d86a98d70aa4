package uk.nhs.leadership.curriculum.exchange;

import static java.util.Objects.requireNonNullElse;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.CODE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.ID;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.KIND;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.NOTE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.STAGES;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.TEXT;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.TITLE;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.URI;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.VERSION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Draft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Standard;

/**
 * Writes all that a version says as one sheet: RFC 4180, in UTF-8 with the mark by which spreadsheets know it, a row for each
 * part below the row of what it belongs to.
 */
final class SheetWriter {
    static final char BYTE_ORDER_MARK = '\ufeff';

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    private final CSVPrinter rows;

    private SheetWriter() throws IOException {
        rows = new CSVPrinter(text, CSVFormat.RFC4180);
    }

    static String sheet(Draft draft) {
        try {
            return new SheetWriter().written(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Draft draft) throws IOException {
        rows.printRecord(Arrays.stream(SheetColumn.values()).map(SheetColumn::heading));
        row(
                SheetKind.FRAMEWORK,
                Map.of(
                        CODE,
                        draft.code(),
                        VERSION,
                        draft.version(),
                        TITLE,
                        draft.title(),
                        NOTE,
                        requireNonNullElse(draft.note(), "")));
        references(draft.references());
        for (var stage : draft.stages()) {
            row(SheetKind.STAGE, Map.of(CODE, stage.code(), TITLE, stage.title()));
        }
        for (var principle : draft.codePrinciples()) {
            row(SheetKind.PRINCIPLE, Map.of(ID, id(principle.id()), TITLE, principle.title()));
        }
        for (var rating : draft.ratingScale()) {
            row(SheetKind.RATING, Map.of(CODE, rating.value().toString(), TITLE, rating.label()));
        }
        for (var area : draft.areas()) {
            area(area);
        }
        return text.toString();
    }

    private void area(Area area) throws IOException {
        row(SheetKind.AREA, node(area.id(), area.code(), area.title(), area.note()));
        references(area.references());
        for (var standard : area.standards()) {
            standard(standard);
        }
    }

    private void standard(Standard standard) throws IOException {
        row(SheetKind.STANDARD, node(standard.id(), standard.code(), standard.title(), standard.note()));
        references(standard.references());
        for (var competency : standard.competencies()) {
            competency(competency);
        }
    }

    private void competency(Competency competency) throws IOException {
        var cells = node(competency.id(), competency.code(), competency.title(), competency.note());
        cells.put(STAGES, stages(competency.stages()));
        row(SheetKind.COMPETENCY, cells);
        references(competency.references());
        for (var statement : competency.statements()) {
            row(SheetKind.STATEMENT, Map.of(ID, id(statement.id()), STAGES, statement.stage(), TEXT, statement.text()));
        }
    }

    private static String stages(@Nullable List<String> claimed) {
        if (claimed == null) {
            return "";
        }
        return claimed.isEmpty() ? SheetKind.NO_STAGES : String.join(" ", claimed);
    }

    private void references(@Nullable List<Reference> references) throws IOException {
        if (references != null) {
            for (var reference : references) {
                row(
                        SheetKind.REFERENCE,
                        Map.of(TITLE, reference.title(), URI, requireNonNullElse(reference.uri(), "")));
            }
        }
    }

    private static Map<SheetColumn, String> node(@Nullable UUID id, String code, String title, @Nullable String note) {
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        cells.put(ID, id(id));
        cells.put(CODE, code);
        cells.put(TITLE, title);
        cells.put(NOTE, requireNonNullElse(note, ""));
        return cells;
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private void row(SheetKind kind, Map<SheetColumn, String> cells) throws IOException {
        for (var column : SheetColumn.values()) {
            rows.print(column == KIND ? kind.name() : column.written(cells.getOrDefault(column, "")));
        }
        rows.println();
    }
}
