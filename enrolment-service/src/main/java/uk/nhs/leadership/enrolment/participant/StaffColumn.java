package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.identifier.IdentifierSystem;

/** The columns of a staff file, what else the electronic staff record calls them, and what may stand in each. */
enum StaffColumn {
    EMPLOYEE_NUMBER(20, "Employee Number"),
    GIVEN_NAME(100, "First Name"),
    FAMILY_NAME(100, "Last Name"),
    EMAIL(254, "Email Address"),
    JOB_TITLE(200, "Position Title"),
    PAY_BAND(100, "Grade"),
    STAGE(10),
    EMPLOYER(6, "Organisation"),
    MANAGER_EMPLOYEE_NUMBER(20, "Line Manager Employee Number"),
    SITE(100, "Location"),
    ASSIGNMENT_NUMBER(30, "Assignment Number"),
    EMPLOYED_FROM(11, "Hire Date"),
    EMPLOYED_UNTIL(11, "Actual Termination Date"),
    ESR_PERSON_ID(12, "Unique NHS ID"),
    PROFESSIONAL_REGISTER(4, "Registration Body"),
    PROFESSIONAL_NUMBER(20, "Registration Number"),
    ACCOUNT_ID(36);

    /** Seen in the wrong column often enough, alone or among other words; must be stored nowhere here. */
    private static final Pattern NATIONAL_INSURANCE_NUMBER = Pattern.compile(
            "(?<![A-Z0-9])[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D](?![A-Z0-9])", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]*");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,6}");

    private final int longest;
    private final String inStaffRecord;

    StaffColumn(int longest) {
        this(longest, "");
    }

    StaffColumn(int longest, String inStaffRecord) {
        this.longest = longest;
        this.inStaffRecord = inStaffRecord;
    }

    /** What is wrong with a value, if anything is. */
    record ValueFault(String code, String detail) {}

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file must have it. The electronic staff record knows no stages, so a file need not either. */
    boolean isRequired() {
        return switch (this) {
            case EMPLOYEE_NUMBER, GIVEN_NAME, FAMILY_NAME, EMAIL, JOB_TITLE, PAY_BAND -> true;
            case STAGE,
                    EMPLOYER,
                    MANAGER_EMPLOYEE_NUMBER,
                    SITE,
                    ASSIGNMENT_NUMBER,
                    EMPLOYED_FROM,
                    EMPLOYED_UNTIL,
                    ESR_PERSON_ID,
                    PROFESSIONAL_REGISTER,
                    PROFESSIONAL_NUMBER,
                    ACCOUNT_ID -> false;
        };
    }

    /** Whether a row must have a value in it, if the file has the column. */
    private boolean isNeverEmpty() {
        return isRequired() || this == STAGE || this == EMPLOYER;
    }

    Optional<ValueFault> faultIn(String value) {
        if (value.isEmpty()) {
            return isNeverEmpty() ? fault("VALUE_MISSING", "There must be a value") : Optional.empty();
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return fault("CONTROL_CHARACTER", "There must be no line break, tab or other control character");
        }
        if (this != ACCOUNT_ID && NATIONAL_INSURANCE_NUMBER.matcher(value).find()) {
            return fault(
                    "NATIONAL_INSURANCE_NUMBER", "This looks like a National Insurance number, which is not wanted");
        }
        if (value.codePointCount(0, value.length()) > longest) {
            return fault("VALUE_TOO_LONG", "At most " + longest + " characters");
        }
        return isGood(value) ? Optional.empty() : fault("VALUE_INVALID", wanted());
    }

    private boolean isGood(String value) {
        return switch (this) {
            case GIVEN_NAME, FAMILY_NAME, JOB_TITLE, SITE, PROFESSIONAL_NUMBER -> true;
            case EMPLOYEE_NUMBER, MANAGER_EMPLOYEE_NUMBER, ASSIGNMENT_NUMBER ->
                NUMBER.matcher(value).matches();
            case EMAIL -> ADDRESS.matcher(value).matches();
            case PAY_BAND -> PayBand.asWritten(value).isPresent();
            case STAGE -> stageWithCode(value).isPresent();
            case EMPLOYER -> ODS_CODE.matcher(value).matches();
            case EMPLOYED_FROM, EMPLOYED_UNTIL -> WrittenDate.read(value).isPresent();
            case ESR_PERSON_ID -> IdentifierSystem.ESR.fits(value);
            case PROFESSIONAL_REGISTER -> IdentifierSystem.register(value).isPresent();
            case ACCOUNT_ID -> ACCOUNT.matcher(value).matches();
        };
    }

    private String wanted() {
        return switch (this) {
            case GIVEN_NAME, FAMILY_NAME, JOB_TITLE, SITE, PROFESSIONAL_NUMBER -> "Any text";
            case EMPLOYEE_NUMBER, MANAGER_EMPLOYEE_NUMBER, ASSIGNMENT_NUMBER -> "Capital letters, digits and hyphens";
            case EMAIL -> "An e-mail address";
            case PAY_BAND -> "One of " + joined(Stream.of(PayBand.values()), PayBand::code);
            case STAGE -> "One of " + joined(Stream.of(Stage.values()), Stage::name);
            case EMPLOYER -> "The code of your organisation";
            case EMPLOYED_FROM, EMPLOYED_UNTIL -> "A date such as 2026-11-22, 22/11/2026 or 22-NOV-2026";
            case ESR_PERSON_ID -> IdentifierSystem.ESR.wanted();
            case PROFESSIONAL_REGISTER -> "One of " + joined(IdentifierSystem.registers(), IdentifierSystem::name);
            case ACCOUNT_ID -> "The id of an account, in lower case";
        };
    }

    static Optional<StaffColumn> withHeading(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equalsIgnoreCase(heading)
                        || (!heading.isEmpty() && column.inStaffRecord.equalsIgnoreCase(heading)))
                .findAny();
    }

    static String headings() {
        return joined(Stream.of(values()), StaffColumn::heading);
    }

    /** Makes a row of values that have no fault. */
    static StaffRow row(long number, Map<StaffColumn, String> values) {
        return new StaffRow(
                number,
                value(values, EMPLOYEE_NUMBER),
                value(values, GIVEN_NAME),
                value(values, FAMILY_NAME),
                value(values, EMAIL),
                value(values, JOB_TITLE),
                PayBand.asWritten(value(values, PAY_BAND)).orElseThrow(),
                given(values, STAGE).map(Stage::valueOf).orElse(null),
                given(values, EMPLOYER).orElse(null),
                given(values, MANAGER_EMPLOYEE_NUMBER).orElse(null),
                given(values, SITE).orElse(null),
                given(values, ASSIGNMENT_NUMBER).orElse(null),
                dateIn(values, EMPLOYED_FROM).orElse(null),
                dateIn(values, EMPLOYED_UNTIL).orElse(null),
                given(values, ESR_PERSON_ID).orElse(null),
                given(values, PROFESSIONAL_REGISTER)
                        .map(IdentifierSystem::valueOf)
                        .orElse(null),
                given(values, PROFESSIONAL_NUMBER).orElse(null),
                given(values, ACCOUNT_ID).map(UUID::fromString).orElse(null));
    }

    static Optional<String> given(Map<StaffColumn, String> values, StaffColumn column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    static Optional<LocalDate> dateIn(Map<StaffColumn, String> values, StaffColumn column) {
        return given(values, column).flatMap(WrittenDate::read);
    }

    private static String value(Map<StaffColumn, String> values, StaffColumn column) {
        return Objects.requireNonNull(values.get(column));
    }

    private static Optional<Stage> stageWithCode(String code) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(code))
                .findAny();
    }

    private static Optional<ValueFault> fault(String code, String detail) {
        return Optional.of(new ValueFault(code, detail));
    }

    private static <T> String joined(Stream<T> all, Function<T, String> text) {
        return all.map(text).collect(Collectors.joining(", "));
    }
}
