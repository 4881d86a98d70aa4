package uk.nhs.leadership.enrolment.participant;

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

/** The columns of a staff file, and what may stand in each. */
enum StaffColumn {
    EMPLOYEE_NUMBER(20),
    GIVEN_NAME(100),
    FAMILY_NAME(100),
    EMAIL(254),
    JOB_TITLE(200),
    PAY_BAND(10),
    STAGE(10),
    MANAGER_EMPLOYEE_NUMBER(20),
    SITE(100),
    ASSIGNMENT_NUMBER(30),
    ACCOUNT_ID(36);

    /** Seen in the wrong column often enough; must be stored nowhere here. */
    private static final Pattern NATIONAL_INSURANCE_NUMBER =
            Pattern.compile("[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]*");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final int longest;

    StaffColumn(int longest) {
        this.longest = longest;
    }

    /** What is wrong with a value, if anything is. */
    record ValueFault(String code, String detail) {}

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a trust's staff system may not know of everybody. */
    boolean isRequired() {
        return switch (this) {
            case EMPLOYEE_NUMBER, GIVEN_NAME, FAMILY_NAME, EMAIL, JOB_TITLE, PAY_BAND, STAGE -> true;
            case MANAGER_EMPLOYEE_NUMBER, SITE, ASSIGNMENT_NUMBER, ACCOUNT_ID -> false;
        };
    }

    Optional<ValueFault> faultIn(String value) {
        if (value.isEmpty()) {
            return isRequired() ? fault("VALUE_MISSING", "There must be a value") : Optional.empty();
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return fault("CONTROL_CHARACTER", "There must be no line break, tab or other control character");
        }
        if (NATIONAL_INSURANCE_NUMBER.matcher(value).matches()) {
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
            case GIVEN_NAME, FAMILY_NAME, JOB_TITLE, SITE -> true;
            case EMPLOYEE_NUMBER, MANAGER_EMPLOYEE_NUMBER, ASSIGNMENT_NUMBER ->
                NUMBER.matcher(value).matches();
            case EMAIL -> ADDRESS.matcher(value).matches();
            case PAY_BAND -> PayBand.withCode(value).isPresent();
            case STAGE -> stageWithCode(value).isPresent();
            case ACCOUNT_ID -> ACCOUNT.matcher(value).matches();
        };
    }

    private String wanted() {
        return switch (this) {
            case GIVEN_NAME, FAMILY_NAME, JOB_TITLE, SITE -> "Any text";
            case EMPLOYEE_NUMBER, MANAGER_EMPLOYEE_NUMBER, ASSIGNMENT_NUMBER -> "Capital letters, digits and hyphens";
            case EMAIL -> "An e-mail address";
            case PAY_BAND -> "One of " + joined(PayBand.values(), PayBand::code);
            case STAGE -> "One of " + joined(Stage.values(), Stage::name);
            case ACCOUNT_ID -> "The id of an account, in lower case";
        };
    }

    static Optional<StaffColumn> withHeading(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findAny();
    }

    static String headings() {
        return joined(values(), StaffColumn::heading);
    }

    /** Makes a row of values that have no fault. */
    static StaffRow row(Map<StaffColumn, String> values) {
        return new StaffRow(
                value(values, EMPLOYEE_NUMBER),
                value(values, GIVEN_NAME),
                value(values, FAMILY_NAME),
                value(values, EMAIL),
                value(values, JOB_TITLE),
                PayBand.withCode(value(values, PAY_BAND)).orElseThrow(),
                stageWithCode(value(values, STAGE)).orElseThrow(),
                given(values, MANAGER_EMPLOYEE_NUMBER).orElse(null),
                given(values, SITE).orElse(null),
                given(values, ASSIGNMENT_NUMBER).orElse(null),
                given(values, ACCOUNT_ID).map(UUID::fromString).orElse(null));
    }

    private static Optional<String> given(Map<StaffColumn, String> values, StaffColumn column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
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

    private static <T> String joined(T[] all, Function<T, String> text) {
        return Stream.of(all).map(text).collect(Collectors.joining(", "));
    }
}
