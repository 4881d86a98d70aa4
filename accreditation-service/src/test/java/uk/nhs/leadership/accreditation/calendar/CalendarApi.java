package uk.nhs.leadership.accreditation.calendar;

import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.today;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** The calendar as the national body keeps it, and as everybody reads it. */
public final class CalendarApi {
    private static final String HOLIDAYS = "/v1/calendar/bank-holidays/";

    private CalendarApi() {}

    static Response set(String person, LocalDate day, String name) {
        return as(person).body(Map.of("name", name)).put(HOLIDAYS + day);
    }

    static Response set(String person, LocalDate day, String etag, String name) {
        return as(person).header("If-Match", etag).body(Map.of("name", name)).put(HOLIDAYS + day);
    }

    static Response remove(String person, LocalDate day, String etag) {
        return as(person).header("If-Match", etag).delete(HOLIDAYS + day);
    }

    /** The path of a bank holiday that is there, renamed once. */
    public static String holiday() {
        var day = today().plusYears(2).withDayOfYear(200);
        if (set(RATIFIER, day, "Day of the examples").statusCode() == 201) {
            set(RATIFIER, day, "\"0\"", "Day of all examples").then().statusCode(200);
        }
        return HOLIDAYS + day;
    }

    /** A working day soon is made a bank holiday, and a working day again: what is due after it moves. */
    public static void holidayComesAndGoes() {
        takeBack(enteredSoon());
    }

    /** The next working day but one or later, made a bank holiday. */
    public static LocalDate enteredSoon() {
        var day = today().plusDays(2);
        while (day.getDayOfWeek().getValue() > 5
                || set(RATIFIER, day, "A day that comes and goes").statusCode() != 201) {
            day = day.plusDays(1);
        }
        return day;
    }

    public static void takeBack(LocalDate day) {
        remove(RATIFIER, day, "\"0\"").then().statusCode(204);
    }

    public static Stream<Example> examples() {
        var day = holiday().replace(HOLIDAYS, "");
        return Stream.of(
                Example.of("listBankHolidays")
                        .asking("year", LocalDate.parse(day).getYear())
                        .showing(day),
                Example.of("getBankHoliday").at("day", day).showing(day),
                Example.of("setBankHoliday").at("day", day).sending("{\"name\":\"Day of the examples\"}"),
                Example.of("removeBankHoliday").at("day", day));
    }
}
