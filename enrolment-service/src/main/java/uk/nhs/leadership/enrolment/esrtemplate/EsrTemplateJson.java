package uk.nhs.leadership.enrolment.esrtemplate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** How templates look on the wire. */
public final class EsrTemplateJson {
    private static final String EXPIRING = "NHS|<SCHEME>|<Title> - <n> Years|";
    private static final String LASTING = "NHS|<SCHEME>|<Title>|";
    private static final String COLUMNS = """
            [{"field": "REFERENCE", "heading": "Reference"}, {"field": "EMPLOYEE_NUMBER", "heading": "Employee Number"},
             {"field": "ASSIGNMENT_NUMBER", "heading": "Assignment Number"},
             {"field": "COMPETENCE_NAME", "heading": "Competence Name"},
             {"field": "DATE_ACHIEVED", "heading": "Start Date"}, {"field": "EXPIRY_DATE", "heading": "End Date"}]""";
    private static final String NAMES =
            "With places for <SCHEME>, <VPD>, <Title>, <Award>, <Stage> and <n>, the years for which it counts.";

    private EsrTemplateJson() {}

    @Schema(name = "EsrColumn", description = "A column of the file, and what it is called in the first line.")
    record Column(
            @NotNull @Schema(examples = "EMPLOYEE_NUMBER") EsrField field,

            @NotBlank @Size(max = 60) @PlainText @Schema(examples = "Employee Number")
            String heading) {

        static Column of(EsrForm.Column column) {
            return new Column(column.field(), column.heading());
        }
    }

    @Schema(name = "SettleEsrTemplate", description = "How the trust's files are written from now on.")
    record Settle(
            @NotNull @Size(min = 1, max = 20) @Schema(description = "In this order.", examples = COLUMNS)
            List<@Valid @NotNull Column> columns,

            @Schema(
                    description = "Whether the first line names the columns; it does unless you say no.",
                    examples = "true")
            @Nullable
            Boolean heading,

            @NotNull @Schema(examples = "DAY_MONTH_NAME") DateForm dateForm,

            @NotNull @Schema(examples = "COMMA") Separator separator,

            @NotNull @Schema(examples = "CRLF") LineEnd lineEnd,

            @NotNull @Schema(examples = "UTF_8") Encoding encoding,

            @NotBlank @Size(max = 200) @PlainText @Schema(description = NAMES, examples = EXPIRING)
            String competenceName,

            @Size(min = 1, max = 200)
            @PlainText
            @Schema(
                    description =
                            "Of what does not expire. If absent, such completions have the name above; if that has <n>,"
                                    + " they are left out.",
                    examples = LASTING)
            @Nullable
            String competenceNameWithoutExpiry,

            @NotNull
            @Pattern(regexp = "[A-Z0-9]{2,20}")
            @Schema(description = "What stands for <SCHEME>.", examples = "MLF")
            String scheme,

            @Pattern(regexp = "[0-9]{3}")
            @Schema(description = "Your trust's number in the staff record, for <VPD>.", examples = "123")
            @Nullable
            String vpd,

            @Schema(
                    description =
                            "Whether what was sent and is revoked is sent once more, with the action REMOVE. Then a"
                                    + " column says the ACTION.",
                    examples = "false")
            @Nullable
            Boolean removals) {

        EsrForm form() {
            return new EsrForm(
                    columns.stream()
                            .map(column -> new EsrForm.Column(column.field(), column.heading()))
                            .toList(),
                    heading == null || heading,
                    dateForm,
                    separator,
                    lineEnd,
                    encoding,
                    competenceName,
                    competenceNameWithoutExpiry,
                    scheme,
                    vpd,
                    removals != null && removals);
        }
    }

    @Schema(name = "EsrTemplate", description = "How a trust's files for the electronic staff record are written.")
    public record View(
            @Schema(description = "In this order.", examples = COLUMNS)
            List<Column> columns,

            @Schema(examples = "true") boolean heading,

            @Schema(examples = "DAY_MONTH_NAME") DateForm dateForm,

            @Schema(examples = "COMMA") Separator separator,

            @Schema(examples = "CRLF") LineEnd lineEnd,

            @Schema(examples = "UTF_8") Encoding encoding,

            @Schema(description = NAMES, examples = EXPIRING)
            String competenceName,

            @Schema(description = "Of what does not expire; absent if it has none of its own.", examples = LASTING)
            @Nullable
            String competenceNameWithoutExpiry,

            @Schema(examples = "MLF") String scheme,

            @Schema(examples = "123") @Nullable String vpd,

            @Schema(examples = "false") boolean removals,

            @Schema(
                    description = "Absent while nothing is settled, and of the template that a file was made with.",
                    examples = "2026-11-22T09:30:00Z")
            @Nullable
            Instant updatedAt) {
        public View {
            columns = List.copyOf(columns);
        }

        static View of(EsrTemplate template) {
            return of(template.form(), template.updatedAt());
        }

        public static View of(EsrForm form) {
            return of(form, null);
        }

        private static View of(EsrForm form, @Nullable Instant updatedAt) {
            return new View(
                    form.columns().stream().map(Column::of).toList(),
                    form.heading(),
                    form.dateForm(),
                    form.separator(),
                    form.lineEnd(),
                    form.encoding(),
                    form.competenceName(),
                    form.competenceNameWithoutExpiry(),
                    form.scheme(),
                    form.vpd(),
                    form.removals(),
                    updatedAt);
        }
    }
}
