package uk.nhs.leadership.enrolment.cpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class CpdHttpTest {
    private static final String CPD = "/v1/participants/me/cpd";
    private static final int MOST_A_YEAR = 500;

    @BeforeEach
    void bothSignIn() {
        participantOf(HOLDER);
        participantOf(COLLEAGUE);
    }

    @Test
    void whatIsEnteredStandsInTheOwnLedgerAndInNobodyElses() {
        var id = entered("1.5");

        as(HOLDER).queryParam("limit", 200).get(CPD).then().statusCode(200).body("items.id", hasItem(id));
        as(COLLEAGUE).queryParam("limit", 200).get(CPD).then().statusCode(200).body("items.id", not(hasItem(id)));
        as("participant.one.rjz").get(CPD).then().statusCode(200).body("items", empty());
    }

    @Test
    void itIsOfTheYearInWhichItWasDone() {
        var lastYear = today().minusYears(1);
        String id = enter(HOLDER, lastYear, "READING", "2")
                .statusCode(201)
                .extract()
                .path("id");

        as(HOLDER)
                .queryParam("limit", 200)
                .queryParam("year", lastYear.getYear())
                .get(CPD)
                .then()
                .body("items.id", hasItem(id));
        as(HOLDER)
                .queryParam("limit", 200)
                .queryParam("year", today().getYear())
                .get(CPD)
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void anEntryIsTakenBackByOneAgainstItAndStays() {
        var sum = sum();
        var id = entered("4.5");

        reverse(HOLDER, id).statusCode(201).body("points", equalTo(-4.5f)).body("reverses", equalTo(id));

        assertThat(sum()).isEqualByComparingTo(sum);
        as(HOLDER).queryParam("limit", 200).get(CPD).then().body("items.id", hasItem(id));
    }

    @Test
    void itIsTakenBackOnceAlsoByManyAtOnce() {
        var id = entered("1");

        var answers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> reverse(HOLDER, id).extract()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertRefused(reverse(HOLDER, id), CpdRule.CPD_ALREADY_REVERSED);
    }

    @Test
    void whatTakesBackIsNotTakenBack() {
        String reversal =
                reverse(HOLDER, entered("1")).statusCode(201).extract().path("id");

        assertRefused(reverse(HOLDER, reversal), CpdRule.CPD_REVERSAL_STAYS);
    }

    @Test
    void whatIsNotDoneYetIsNotEntered() {
        var sum = sum();

        assertRefused(enter(HOLDER, today().plusDays(1), "COURSE", "1"), CpdRule.CPD_DONE_IN_FUTURE);

        assertThat(sum()).isEqualByComparingTo(sum);
    }

    @Test
    void aYearIsFullOnce() {
        var year = LocalDate.of(2001, 5, 5);
        var answers = Stream.generate(
                        () -> enter(COLLEAGUE, year, "READING", "0.1").extract().statusCode())
                .limit(MOST_A_YEAR)
                .distinct()
                .toList();
        assertThat(answers).containsExactly(201);

        assertRefused(enter(COLLEAGUE, year, "READING", "0.1"), CpdRule.CPD_YEAR_FULL);

        enter(COLLEAGUE, year.plusYears(1), "READING", "0.1").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"0, /points", "-1, /points", "100.1, /points", "1.25, /points"})
    void pointsThatCannotBeAreRefused(String points, String pointer) {
        assertFault(enter(HOLDER, today(), "COURSE", points), pointer);
    }

    @Test
    void nobodyEntersOrTakesBackForAnother() {
        var id = entered("1");

        assertProblem(reverse(COLLEAGUE, id), 404, "NOT_FOUND");
        assertProblem(reverse(HOLDER, UUID.randomUUID().toString()), 404, "NOT_FOUND");
        for (var other : List.of(LEAD_RJ1, LEAD_P0001, "manager.rj1", "analyst.one")) {
            assertProblem(as(other).get(CPD).then(), 403, "FORBIDDEN");
            assertProblem(enter(other, today(), "COURSE", "1"), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(CPD).then(), 401, "UNAUTHENTICATED");
        // Who is no participant anywhere has no ledger.
        Given.unlinked("participant.two.rjz", "lead.rjz");
        assertProblem(enter("participant.two.rjz", today(), "COURSE", "1"), 404, "NOT_FOUND");
    }

    private static String entered(String points) {
        return enter(HOLDER, today(), "COACHING", points)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse enter(String person, LocalDate doneOn, String source, String points) {
        return as(person).body("""
                        {"doneOn": "%s", "source": "%s", "points": %s, "note": "Kept a note"}""".formatted(doneOn, source, points)).post(CPD).then();
    }

    private static ValidatableResponse reverse(String person, String id) {
        return as(person)
                .body("{\"note\": \"Entered twice\"}")
                .post(CPD + "/" + id + "/reverse")
                .then();
    }

    /** What counts this year. */
    private static BigDecimal sum() {
        List<Map<String, Object>> entries = as(HOLDER)
                .queryParam("limit", 200)
                .queryParam("year", today().getYear())
                .get(CPD)
                .then()
                .extract()
                .path("items");
        return entries.stream()
                .map(entry -> new BigDecimal(String.valueOf(entry.get("points"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
