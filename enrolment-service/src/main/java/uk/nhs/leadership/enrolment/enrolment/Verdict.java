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
import uk.nhs.leadership.enrolment.training.Outcome;

/** What a row of a list of outcomes says. */
record Verdict(UUID enrolmentId, Outcome.Result result, LocalDate on) {
    static final List<RowColumn> COLUMNS = List.of(
            Statement.ENROLMENT, new RowColumn("result", true, Pattern.compile("PASSED|NOT_PASSED")), Statement.DAY);

    /** Empty if the calendar has no such day. */
    static Optional<Verdict> of(SentRow row) {
        try {
            return Optional.of(new Verdict(
                    Statement.enrolmentId(row), Outcome.Result.valueOf(cell(row, 1)), LocalDate.parse(cell(row, 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String cell(SentRow row, int column) {
        return Objects.requireNonNull(row.cells().get(column));
    }
}
