package uk.nhs.leadership.enrolment.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.schedule.Region;

/**
 * What a file says of one organisation.
 *
 * @param n the row, as a spreadsheet numbers it
 * @param successors in the order of their codes
 */
record OrganisationRow(
        int n,
        String code,
        String name,
        String primaryRole,
        @Nullable Region region,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        List<String> successors,
        @Nullable LocalDate succeededOn) {
    OrganisationRow {
        successors = List.copyOf(successors);
    }
}
