package uk.nhs.leadership.enrolment.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.rowfile.RowFile;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/**
 * Organisations as the national directory lists them, a row each. A row tells everything of its organisation: what it leaves
 * empty is not so.
 *
 * @param rows in the order of the file
 */
record OrganisationFile(List<OrganisationRow> rows) {
    /** Far more than there are trusts, boards and regions; a limit keeps one request's memory and transaction bounded. */
    static final int MOST_ROWS = 50_000;

    private static final int PIECE = 1_000;

    /** More would help nobody mend the file. */
    private static final int MOST_FAULTS_TOLD = 500;

    OrganisationFile {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a whole file.
     *
     * @throws InvalidInput if it is no CSV, or any row of it is not as it should be: each fault by row and column
     */
    static OrganisationFile read(InputStream body) throws IOException {
        var reading = new Reading();
        RowFile.read(body, RowFile.Form.CSV, OrganisationColumn.all(), MOST_ROWS, PIECE, reading::take);
        return reading.file();
    }

    private static Fault fault(int row, OrganisationColumn column, String code, String detail) {
        return new Fault("row " + row + ", " + column.heading(), code, detail);
    }

    /**
     * Refuses a file by which an organisation would in the end succeed itself.
     *
     * @param known the successors of every organisation that has any, as they stand
     */
    void requireNoCircle(Map<String, List<String>> known) {
        var successors = new HashMap<>(known);
        rows.forEach(row -> successors.put(row.code(), row.successors()));
        var faults = rows.stream()
                .filter(row -> Succession.leadsBack(row.code(), successors))
                .limit(MOST_FAULTS_TOLD)
                .map(row -> fault(
                        row.n(),
                        OrganisationColumn.SUCCESSOR,
                        "SUCCESSOR_IN_A_CIRCLE",
                        "From one successor to the next it would succeed itself"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** The file as far as it has been read. */
    private static final class Reading {
        private final List<OrganisationRow> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Integer> rowOfCode = new HashMap<>();

        void take(List<SentRow> piece) {
            piece.forEach(this::take);
        }

        private void take(SentRow row) {
            var unreadable = row.fault();
            if (unreadable != null) {
                faults.add(new Fault("row " + row.n(), unreadable, "The row cannot be read"));
                return;
            }
            var before = faults.size();
            for (var column : OrganisationColumn.values()) {
                column.faultIn(row)
                        .ifPresent(found -> faults.add(fault(row.n(), column, found.code(), found.detail())));
            }
            if (faults.size() == before) {
                take(row(row));
            }
        }

        private void take(OrganisationRow row) {
            var before = faults.size();
            var earlier = rowOfCode.putIfAbsent(row.code(), row.n());
            if (earlier != null) {
                refuse(row, OrganisationColumn.ODS_CODE, "VALUE_REPEATED", "Row " + earlier + " has the same value");
            }
            if (row.activeFrom() != null
                    && row.activeUntil() != null
                    && row.activeUntil().isBefore(row.activeFrom())) {
                refuse(
                        row,
                        OrganisationColumn.ACTIVE_UNTIL,
                        "ENDS_BEFORE_IT_STARTS",
                        "The last day lies before the first");
            }
            if (row.successors().contains(row.code())) {
                refuse(row, OrganisationColumn.SUCCESSOR, "SUCCESSOR_IS_SELF", "Nothing succeeds itself");
            }
            if (row.successors().isEmpty() != (row.succeededOn() == null)) {
                refuse(
                        row,
                        row.successors().isEmpty() ? OrganisationColumn.SUCCESSOR : OrganisationColumn.SUCCEEDED_ON,
                        "VALUE_MISSING",
                        "A successor and its first day need each other");
            }
            if (faults.size() == before) {
                rows.add(row);
            }
        }

        private void refuse(OrganisationRow row, OrganisationColumn column, String code, String detail) {
            faults.add(fault(row.n(), column, code, detail));
        }

        private static OrganisationRow row(SentRow row) {
            var successors = OrganisationColumn.SUCCESSOR.in(row);
            return new OrganisationRow(
                    row.n(),
                    Objects.requireNonNull(OrganisationColumn.ODS_CODE.in(row)),
                    Objects.requireNonNull(OrganisationColumn.NAME.in(row)),
                    Objects.requireNonNull(OrganisationColumn.PRIMARY_ROLE.in(row)),
                    OrganisationColumn.regionIn(row),
                    OrganisationColumn.ACTIVE_FROM.dateIn(row),
                    OrganisationColumn.ACTIVE_UNTIL.dateIn(row),
                    successors == null
                            ? List.of()
                            : Arrays.stream(successors.split(" ", -1))
                                    .distinct()
                                    .sorted()
                                    .toList(),
                    OrganisationColumn.SUCCEEDED_ON.dateIn(row));
        }

        OrganisationFile file() {
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults.stream().limit(MOST_FAULTS_TOLD).toList());
            }
            return new OrganisationFile(rows);
        }
    }
}
