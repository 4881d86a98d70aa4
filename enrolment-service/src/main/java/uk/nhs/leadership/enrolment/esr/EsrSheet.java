package uk.nhs.leadership.enrolment.esr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.esrtemplate.EsrField;
import uk.nhs.leadership.enrolment.esrtemplate.EsrForm;
import uk.nhs.leadership.enrolment.export.SheetForm;

/** How the rows of one file are written, by the form that it was made with. */
record EsrSheet(int export, EsrForm form) {

    /** What the file begins with. */
    byte[] beginning() {
        var heading = form.heading()
                ? row(form.columns().stream().map(EsrForm.Column::heading).toList())
                : "";
        var mark = form.encoding().mark();
        var text = form.encoding().bytes(heading);
        var beginning = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, beginning, 0, mark.length);
        System.arraycopy(text, 0, beginning, mark.length, text.length);
        return beginning;
    }

    byte[] lines(List<EsrLine> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(row(form.columns().stream()
                    .map(column -> cell(column.field(), line))
                    .toList()));
        }
        return form.encoding().bytes(text.toString());
    }

    private String row(List<? extends @Nullable String> cells) {
        return new SheetForm(form.separator().character(), form.lineEnd().characters()).row(cells);
    }

    private @Nullable String cell(EsrField field, EsrLine line) {
        return switch (field) {
            case REFERENCE -> new EsrReference(export, line.n()).text();
            case EMPLOYEE_NUMBER -> line.employeeNumber();
            case ASSIGNMENT_NUMBER -> line.assignmentNumber();
            case COMPETENCE_NAME ->
                form.nameOf(line.title(), line.award(), line.stage(), line.expiresOn() != null, line.years());
            case DATE_ACHIEVED -> form.dateForm().written(line.achievedOn());
            case EXPIRY_DATE ->
                line.expiresOn() == null ? null : form.dateForm().written(line.expiresOn());
            case ACTION -> line.action();
            case CERTIFICATE_NUMBER -> line.certificateNumber();
            case AWARD -> line.award();
            case STAGE -> line.stage();
            case PROVIDER -> line.provider();
        };
    }
}
