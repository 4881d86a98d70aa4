package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.identifier.IdentifierSystem;
import uk.nhs.leadership.enrolment.identifier.Identifiers;

/**
 * One person as a trust's staff file tells of them.
 *
 * @param number as a spreadsheet numbers it
 * @param stage null if the file has no such column
 * @param employer the code that the row names, null if the file has no such column
 * @param managerEmployeeNumber the employer's number for the line manager
 * @param employedFrom the first day, null if the file does not say
 * @param employedUntil the last day, null if none is known
 * @param accountId null if the file does not say: a link made before then stays
 */
record StaffRow(
        long number,
        String employeeNumber,
        String givenName,
        String familyName,
        String email,
        String jobTitle,
        PayBand payBand,
        @Nullable Stage stage,
        @Nullable String employer,
        @Nullable String managerEmployeeNumber,
        @Nullable String site,
        @Nullable String assignmentNumber,
        @Nullable LocalDate employedFrom,
        @Nullable LocalDate employedUntil,
        @Nullable String esrPersonId,
        @Nullable IdentifierSystem professionalRegister,
        @Nullable String professionalNumber,
        @Nullable UUID accountId) {

    /** By what the person is known whoever employs them. */
    Stream<Identifiers.Said> identifiers() {
        var esr = esrPersonId == null
                ? Stream.<Identifiers.Said>empty()
                : Stream.of(new Identifiers.Said(employeeNumber, IdentifierSystem.ESR, esrPersonId));
        var professional = professionalRegister == null || professionalNumber == null
                ? Stream.<Identifiers.Said>empty()
                : Stream.of(new Identifiers.Said(employeeNumber, professionalRegister, professionalNumber));
        return Stream.concat(esr, professional);
    }

    /** Whether the person works there on a day, as far as the row says. */
    boolean isEmployedAfter(LocalDate day) {
        return employedUntil == null || employedUntil.isAfter(day);
    }
}
