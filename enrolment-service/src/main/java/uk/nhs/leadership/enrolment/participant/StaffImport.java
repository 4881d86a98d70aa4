package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * A staff file and how it is meant.
 *
 * @param full whether it names everybody, so that whoever is absent has left
 * @param partial whether good rows are taken although others are faulty
 * @param asOf the day that it is about, today if null
 * @param confirmedLeavers how many the sender says will leave by it
 */
record StaffImport(
        StaffFile file,
        boolean full,
        boolean partial,
        @Nullable LocalDate asOf,
        @Nullable Integer confirmedLeavers) {
    /** More would help nobody mend the file. */
    private static final int MOST_FAULTS_TOLD = 500;

    StaffImport {
        if (full && partial) {
            throw new InvalidInput(new Fault(
                    "?partial", "FULL_SET_IS_WHOLE", "Of a full set every row must be good: who is absent leaves"));
        }
    }

    /**
     * The day that the file is about.
     *
     * @throws InvalidInput if that is not past, or the file is not good enough to be taken
     */
    LocalDate day(LocalDate today) {
        if (!partial && !file.faults().isEmpty()) {
            throw new InvalidInput(file.faults().stream()
                    .limit(MOST_FAULTS_TOLD)
                    .map(StaffFile.RowFault::asFault)
                    .toList());
        }
        if (asOf != null && asOf.isAfter(today)) {
            throw new InvalidInput(new Fault("?asOf", "DATE_IN_FUTURE", "The file tells of a day that has not come"));
        }
        return asOf == null ? today : asOf;
    }

    /** Rows that name another organisation's staff. */
    void requireOf(String employer) {
        var others = file.rows().stream()
                .filter(row -> row.employer() != null && !employer.equals(row.employer()))
                .limit(MOST_FAULTS_TOLD)
                .map(row -> new Fault(
                        "row " + row.number() + ", " + StaffColumn.EMPLOYER.heading(),
                        "EMPLOYER_NOT_YOURS",
                        "A trust brings in its own staff"))
                .toList();
        if (!others.isEmpty()) {
            throw new InvalidInput(others);
        }
    }

    List<StaffRow> rows() {
        return file.rows();
    }
}
