package uk.nhs.leadership.enrolment.participant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/**
 * One person as a trust's staff file tells of them.
 *
 * @param managerEmployeeNumber the employer's number for the line manager
 * @param accountId null if the file does not say: a link made before then stays
 */
record StaffRow(
        String employeeNumber,
        String givenName,
        String familyName,
        String email,
        String jobTitle,
        PayBand payBand,
        Stage stage,
        @Nullable String managerEmployeeNumber,
        @Nullable String site,
        @Nullable String assignmentNumber,
        @Nullable UUID accountId) {}
