package uk.nhs.leadership.enrolment.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.SentRow;
import uk.nhs.leadership.enrolment.training.Declaration;

/** What a row of a list of declarations says. */
record Statement(UUID enrolmentId, Declaration.Kind kind, LocalDate on) {
    static final RowColumn ENROLMENT =
            new RowColumn("enrolment_id", true, Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
    static final RowColumn DAY = new RowColumn("on", true, Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    static final List<RowColumn> COLUMNS =
            List.of(ENROLMENT, new RowColumn("kind", true, Pattern.compile("STARTED|RETAINED_[1-4]|COMPLETED")), DAY);

    /** Empty if the calendar has no such day. */
    static Optional<Statement> of(SentRow row) {
        try {
            return Optional.of(new Statement(
                    enrolmentId(row), Declaration.Kind.valueOf(cell(row, 1)), LocalDate.parse(cell(row, 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static UUID enrolmentId(SentRow row) {
        return UUID.fromString(cell(row, 0));
    }

    private static String cell(SentRow row, int column) {
        return Objects.requireNonNull(row.cells().get(column));
    }
}
