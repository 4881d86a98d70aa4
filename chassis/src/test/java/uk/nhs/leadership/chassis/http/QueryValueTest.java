package uk.nhs.leadership.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

class QueryValueTest {

    @Test
    void whatIsAbsentIsNull() {
        assertThat(QueryValue.oneOf(DayOfWeek.class, "day", null)).isNull();
        assertThat(QueryValue.id("id", null)).isNull();
        assertThat(QueryValue.date("on", null)).isNull();
        assertThat(QueryValue.time("since", null)).isNull();
        assertThat(QueryValue.flag("partial", null)).isFalse();
    }

    @Test
    void whatIsThereIsRead() {
        assertThat(QueryValue.oneOf(DayOfWeek.class, "day", "MONDAY")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(QueryValue.id("id", "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10"))
                .isEqualTo(UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10"));
        assertThat(QueryValue.date("on", "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(QueryValue.time("since", "2026-11-22T09:30:00Z")).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThat(QueryValue.flag("partial", "true")).isTrue();
        assertThat(QueryValue.flag("partial", "false")).isFalse();
        assertRefused(() -> QueryValue.flag("partial", "yes"), "?partial", "FLAG_INVALID");
    }

    @Test
    void aTextHasTheFormThatIsWanted() {
        var form = Pattern.compile("S[0-9]");

        assertThat(QueryValue.like(form, "Send a stage", "stage", null)).isNull();
        assertThat(QueryValue.like(form, "Send a stage", "stage", "S1")).isEqualTo("S1");
        assertRefused(() -> QueryValue.like(form, "Send a stage", "stage", "S1 "), "?stage", "FORM_INVALID");
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        assertRefused(() -> QueryValue.oneOf(DayOfWeek.class, "day", "monday"), "?day", "CODE_UNKNOWN");
        assertRefused(() -> QueryValue.id("id", "1-1-1-1-1"), "?id", "ID_INVALID");
        assertRefused(() -> QueryValue.date("on", "2026-02-29"), "?on", "DATE_INVALID");
        assertRefused(() -> QueryValue.time("since", "yesterday"), "?since", "TIME_INVALID");
        assertRefused(() -> QueryValue.time("since", ""), "?since", "TIME_INVALID");
    }

    @Test
    void aYearHasFourDigits() {
        assertRefused(() -> QueryValue.date("on", "+999999999-12-31"), "?on", "DATE_INVALID");
        assertRefused(() -> QueryValue.date("on", "-0001-01-01"), "?on", "DATE_INVALID");
        assertRefused(() -> QueryValue.time("since", "+1000000000-12-31T23:59:59Z"), "?since", "TIME_INVALID");
        assertRefused(() -> QueryValue.time("since", "0000-12-31T23:59:59Z"), "?since", "TIME_INVALID");
        assertThat(QueryValue.date("on", "9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    private static void assertRefused(ThrowingCallable read, String pointer, String code) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .returns(pointer, Fault::pointer)
                                .returns(code, Fault::code));
    }
}
