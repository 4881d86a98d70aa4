package uk.nhs.leadership.accreditation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.calendar.CalendarApi.remove;
import static uk.nhs.leadership.accreditation.calendar.CalendarApi.set;
import static uk.nhs.leadership.accreditation.calendar.CalendarRule.HOLIDAY_PASSED;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class CalendarHttpTest {
    private static final String HOLIDAYS = "/v1/calendar/bank-holidays";

    @Test
    void everybodyReadsTheBankHolidaysOfAYear() {
        asNobody()
                .get(HOLIDAYS + "?year=2025")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("year", equalTo(2025))
                .body(
                        "items.day",
                        equalTo(List.of(
                                "2025-01-01",
                                "2025-04-18",
                                "2025-04-21",
                                "2025-05-05",
                                "2025-05-26",
                                "2025-08-25",
                                "2025-12-25",
                                "2025-12-26")));
        asNobody().get(HOLIDAYS).then().statusCode(200).body("year", equalTo(today().getYear()));
        asNobody().get(HOLIDAYS + "?year=99").then().statusCode(400).body("errors.pointer", hasItem("?year"));
    }

    @Test
    void oneBankHolidayHasAVersion() {
        asNobody()
                .get(HOLIDAYS + "/2026-12-28")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Boxing Day (substitute day)"));
        asNobody()
                .header("If-None-Match", "\"0\"")
                .get(HOLIDAYS + "/2026-12-28")
                .then()
                .statusCode(304);
        for (var none : List.of("2026-12-27", "2026-02-30", "0000-01-01", "20261228", "tomorrow")) {
            asNobody().get(HOLIDAYS + "/" + none).then().statusCode(404);
        }
    }

    @Test
    void aRatifierEntersRenamesAndTakesBackWhatIsToCome() {
        var day = today().plusYears(3).withDayOfYear(120);

        set(RATIFIER, day, "Coronation").then().statusCode(201).header("ETag", "\"0\"");
        set(RATIFIER, day, "Jubilee").then().statusCode(428);
        set(RATIFIER, day, "\"7\"", "Jubilee").then().statusCode(412);
        set(RATIFIER, day, "\"0\"", "Jubilee").then().statusCode(200).body("name", equalTo("Jubilee"));
        asNobody().get(HOLIDAYS + "?year=" + day.getYear()).then().body("items.day", hasItem(day.toString()));
        as(RATIFIER).delete(HOLIDAYS + "/" + day).then().statusCode(428);
        remove(RATIFIER, day, "\"0\"").then().statusCode(412);
        remove(RATIFIER, day, "\"1\"").then().statusCode(204);
        remove(RATIFIER, day, "\"1\"").then().statusCode(404);
        set(RATIFIER, day, "\"1\"", "Jubilee").then().statusCode(412);
        asNobody().get(HOLIDAYS + "?year=" + day.getYear()).then().body("items.day", not(hasItem(day.toString())));
    }

    @Test
    void whatHasPassedStaysAsItWas() {
        set(RATIFIER, LocalDate.of(2024, 7, 1), "A day off, afterwards")
                .then()
                .statusCode(409)
                .body("code", equalTo(HOLIDAY_PASSED.name()));
        remove(RATIFIER, LocalDate.of(2024, 12, 25), "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo(HOLIDAY_PASSED.name()));
        asNobody().get(HOLIDAYS + "/2024-12-25").then().statusCode(200);
    }

    @Test
    void nobodyElseKeepsTheCalendar() {
        var day = today().plusYears(3).withDayOfYear(121);

        for (var person : List.of(LEAD, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
            set(person, day, "A day off").then().statusCode(403);
            remove(person, day, "\"0\"").then().statusCode(403);
        }
        asNobody()
                .body(Map.of("name", "A day off"))
                .put(HOLIDAYS + "/" + day)
                .then()
                .statusCode(401);
        asNobody().get(HOLIDAYS + "/" + day).then().statusCode(404);
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        var day = today().plusYears(3).withDayOfYear(122);

        for (var name : List.of("", "n".repeat(101), "two\nlines")) {
            set(RATIFIER, day, name).then().statusCode(400).body("errors.pointer", hasItem("/name"));
        }
        as(RATIFIER)
                .body(Map.of("name", "A day off"))
                .put(HOLIDAYS + "/2031-13-01")
                .then()
                .statusCode(404);
    }

    @Test
    void oneOfTwoWhoEnterADayAtOnceComesSecond() throws InterruptedException {
        var day = today().plusYears(3).withDayOfYear(123);
        Callable<Integer> entering = () -> set(RATIFIER, day, "Coronation").statusCode();

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(entering, entering)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(201, 428);
        }
    }

    @Test
    void onlyTheNationalBodyWritesToTheTable() throws SQLException {
        try (var session = Sql.asOrganisation("P0001")) {
            assertThat(Sql.texts(session, "select count(*) from bank_holiday").getFirst())
                    .isNotEqualTo("0");
            assertThat(Sql.update(session, "delete from bank_holiday")).isZero();
            assertThatThrownBy(() -> Sql.update(
                            session, "insert into bank_holiday values ('2030-06-06', 'A day off', now(), 0)"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aYearIsReadFromTheKey() throws SQLException {
        assertFound(
                "bank_holiday_pkey",
                "bank_holiday",
                SentSql.during(
                        () -> asNobody().get(HOLIDAYS + "?year=2026").then().statusCode(200)));
    }
}
