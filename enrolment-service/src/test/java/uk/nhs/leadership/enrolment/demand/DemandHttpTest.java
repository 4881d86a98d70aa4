package uk.nhs.leadership.enrolment.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.OtherTrust;

/** Others of the same trust need places too, so each test looks at the difference that it makes, in the last of the quarters. */
@QuarkusTest
class DemandHttpTest {
    private static final String DEMAND = "/v1/insight/demand";
    private static final String ANALYST = "analyst.one";
    private static final Line NOTHING = new Line(0, 0, 0, 0);

    /** Some day of the last of the four quarters, whatever day it is today. */
    private static final LocalDate LATER = today().plusMonths(9);

    private record Line(int due, int asked, int kept, int open) {
        Line plus(int moreDue, int moreAsked, int moreKept, int moreOpen) {
            return new Line(due + moreDue, asked + moreAsked, kept + moreKept, open + moreOpen);
        }
    }

    @Test
    void whatFallsDueIsNeededInItsQuarterUnlessMetOrExemptOrTaught() {
        var accreditation = Accreditation.granted();
        var title = Expecting.newJobTitle();
        var exempt = Expecting.staff(LEAD_RJ1, title, "", "");
        var taught = Expecting.staff(LEAD_RJ1, title, "", "");
        var body = Expecting.body("{\"jobTitles\": [\"" + title + "\"]}", Expecting.byCourse(accreditation), 9, 30);
        var before = line(LEAD_RJ1, "TRUST", "RJ1", LATER);

        var expectation = Expecting.inForce(LEAD_RJ1, body);

        becomes(before.plus(2, 0, 0, 0));
        as(LEAD_RJ1)
                .body(Expecting.exemption(exempt, expectation)
                        .replace(
                                today().plusDays(90).toString(),
                                today().plusYears(2).toString()))
                .post("/v1/exemptions")
                .then()
                .statusCode(201);
        becomes(before.plus(1, 0, 0, 0));
        var enrolment = Given.enrolment(LEAD_RJ1, taught, Given.openCohort(accreditation, 5));
        becomes(before);
        Given.finished(enrolment, "PASSED");
        becomes(before);
        as(LEAD_RJ1)
                .header("If-Match", "\"1\"")
                .post(Expecting.EXPECTATIONS + "/" + expectation + "/end")
                .then()
                .statusCode(200);
    }

    @Test
    void itIsForTheStageByWhichTheExpectationIsMet() {
        var title = Expecting.newJobTitle();
        Expecting.staff(LEAD_RJ1, title, "", "");
        var body = Expecting.body("{\"jobTitles\": [\"" + title + "\"]}", "{\"stage\": \"S4\"}", 0, 0);

        var before = dueForS4();
        Expecting.inForce(LEAD_RJ1, body);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dueForS4()).isEqualTo(before + 1));
    }

    /** In the present quarter. */
    private static int dueForS4() {
        var line = "items.find { it.stage == 'S4' && it.from == '" + quarterOf(today()) + "' }";
        var due = as(LEAD_RJ1)
                .get(DEMAND)
                .then()
                .statusCode(200)
                .extract()
                .<@Nullable Integer>path(line + "?.fallingDue");
        return due == null ? 0 : due;
    }

    @Test
    void whoAskedForAPlaceCountsUntilThereIsOne() {
        var cohort = Given.openCohort(Accreditation.granted(), 1, LATER);
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);
        var before = line(LEAD_RJ1, "TRUST", "RJ1", LATER);
        var others = line(LEAD_RJZ, "TRUST", "RJZ", LATER);

        var waiting = Given.waiting(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Given.nomination(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);

        assertThat(line(LEAD_RJ1, "TRUST", "RJ1", LATER)).isEqualTo(before.plus(0, 2, 0, 0));
        assertThat(line(ANALYST, "TRUST", "RJ1", LATER).asked()).isEqualTo(before.asked() + 2);
        assertThat(line(LEAD_RJZ, "TRUST", "RJZ", LATER)).isEqualTo(others);
        Given.move(LEAD_RJ1, waiting, "cancel", Given.because("other")).statusCode(200);
        assertThat(line(LEAD_RJ1, "TRUST", "RJ1", LATER)).isEqualTo(before.plus(0, 1, 0, 0));
    }

    @Test
    void whoHasToAndAsksCountsOnce() {
        var accreditation = Accreditation.granted();
        var title = Expecting.newJobTitle();
        var person = Expecting.staff(LEAD_RJ1, title, "", "");
        var before = line(LEAD_RJ1, "TRUST", "RJ1", LATER);
        Expecting.inForce(
                LEAD_RJ1,
                Expecting.body("{\"jobTitles\": [\"" + title + "\"]}", Expecting.byCourse(accreditation), 9, 30));
        becomes(before.plus(1, 0, 0, 0));

        Given.nomination(LEAD_RJ1, person, Given.openCohort(accreditation, 5, LATER));

        becomes(before.plus(0, 1, 0, 5));
    }

    @Test
    void freePlacesAreKeptForATrustOrOpenAndAccreditedOnTheStart() {
        var accreditation = Accreditation.granted();
        var before = line(LEAD_RJ1, "TRUST", "RJ1", LATER);
        var nation = line(ANALYST, "STAGE", "", LATER);

        var cohort = Given.openCohort(accreditation, 7, LATER);
        Given.allocated(cohort, "RJ1", 3);

        assertThat(line(LEAD_RJ1, "TRUST", "RJ1", LATER)).isEqualTo(before.plus(0, 0, 3, 4));
        assertThat(line(ANALYST, "STAGE", "", LATER)).isEqualTo(nation.plus(0, 0, 3, 4));
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        assertThat(line(LEAD_RJ1, "TRUST", "RJ1", LATER)).isEqualTo(before.plus(0, 0, 2, 4));
        accreditation.withdraw(today().plusMonths(1), today().plusYears(1));
        assertThat(line(ANALYST, "STAGE", "", LATER)).isEqualTo(nation);
    }

    @Test
    void whatIsOnlyPlannedCountsForTheNationAndNotForATrust() {
        var nation = line(ANALYST, "STAGE", "", LATER);
        var trust = line(LEAD_RJ1, "STAGE", "", LATER);

        as(LEAD_P0001)
                .body(Given.plan(Accreditation.granted(), Given.newCode(), 6)
                        .replace("\"startsOn\": \"" + today(), "\"startsOn\": \"" + LATER)
                        .replace("\"endsOn\": \"" + today().plusMonths(6), "\"endsOn\": \"" + LATER.plusMonths(6)))
                .post("/v1/cohorts")
                .then()
                .statusCode(201);

        assertThat(line(ANALYST, "STAGE", "", LATER)).isEqualTo(nation.plus(0, 0, 0, 6));
        assertThat(line(LEAD_RJ1, "STAGE", "", LATER)).isEqualTo(trust);
    }

    @Test
    void besideItStandsHowManyPlacesATrustUsuallyTakes() {
        var trust = new OtherTrust(Given.openCohort(Accreditation.granted(), 3));
        // In this quarter, which is not over, and in one that is.
        trust.enrolledAfter(0);
        trust.enrolledAfter(100);
        trust.enrolledAfter(100);

        as(ANALYST)
                .queryParam("by", "TRUST")
                .queryParam("trust", trust.code())
                .get(DEMAND)
                .then()
                .statusCode(200)
                .body("items.usual", equalTo(List.of(0.5f, 0.5f, 0.5f, 0.5f)))
                .body("items.trust.unique()", equalTo(List.of(trust.code())))
                .body(
                        "items.from",
                        equalTo(List.of(
                                quarterOf(today()).toString(),
                                quarterOf(today().plusMonths(3)).toString(),
                                quarterOf(today().plusMonths(6)).toString(),
                                quarterOf(LATER).toString())));
    }

    @Test
    void theMethodIsToldWithTheNumbersPageByPageAndAllOfItIsASheet() {
        Given.openCohort(Accreditation.granted(), 7, LATER);
        Given.waiting(LEAD_RJZ, Given.participant(LEAD_RJZ), Given.openCohort(Accreditation.granted(), 1, LATER));
        var whole = as(ANALYST)
                .queryParam("by", "TRUST")
                .queryParam("limit", 200)
                .get(DEMAND)
                .then()
                .statusCode(200)
                .body("method", equalTo(DemandJson.METHOD))
                .body("methodLink", startsWith("https://"))
                .extract()
                .<List<Map<String, Object>>>path("items");

        var paged = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var request = as(ANALYST).queryParam("by", "TRUST").queryParam("limit", 1);
            var page = (after == null ? request : request.queryParam("after", after)).get(DEMAND);
            paged.addAll(page.path("items"));
            after = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(after == null);
        } while (after != null && paged.size() < 3);
        assertThat(paged).isNotEmpty().isEqualTo(whole.subList(0, paged.size()));
        as(LEAD_RJ1)
                .accept("text/csv")
                .get(DEMAND)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(
                        startsWith(
                                "from,until,region,trust,stage,fallingDue,askedFor,demand,placesKept,placesOpen,shortOf,usual\r\n"))
                .body(containsString("\r\n" + quarterOf(LATER) + ","
                        + quarterOf(LATER).plusMonths(3).minusDays(1) + ",,,S1,"));
    }

    @Test
    void byRegionItIsWhatItsTrustsNeed() {
        Given.nomination(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(Accreditation.granted(), 5, LATER));

        assertThat(line(LEAD_RJ1, "REGION", "", LATER).asked())
                .isPositive()
                .isEqualTo(line(LEAD_RJ1, "TRUST", "RJ1", LATER).asked());
        var first = as(ANALYST)
                .get(DEMAND + "?by=REGION&limit=1")
                .then()
                .statusCode(200)
                .extract();
        assertThat(first.<String>path("items[0].region")).isNotBlank();
        assertThat(first.<@Nullable String>path("items[0].trust")).isNull();
        var next = as(ANALYST)
                .queryParam("after", first.<String>path("next"))
                .get(DEMAND + "?by=REGION&limit=1")
                .then()
                .statusCode(200)
                .extract();
        assertThat(next.<List<Object>>path("items")).isNotEqualTo(first.path("items"));
    }

    @Test
    void aTrustReadsItsOwnAndWhatCannotBeAskedIsRefused() {
        as(LEAD_RJ1).get(DEMAND + "?by=TRUST&trust=RJ1").then().statusCode(200).body("items.trust", hasItem("RJ1"));
        assertFault(as(LEAD_RJ1).get(DEMAND + "?trust=RJZ").then(), "?trust");
        assertFault(as(ANALYST).get(DEMAND + "?trust=rjz").then(), "?trust");
        assertFault(as(ANALYST).get(DEMAND + "?by=SHOE").then(), "?by");
        assertFault(as(ANALYST).get(DEMAND + "?after=AAAA").then(), "?after");
        as(ANALYST).get(DEMAND + "?by=TRUST&trust=ZZZ9").then().statusCode(200).body("items", empty());
        for (var other : List.of(LEAD_P0001, "manager.rj1", "participant.one.rj1", "publisher.one")) {
            assertProblem(as(other).get(DEMAND).then(), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(DEMAND).then(), 401, "UNAUTHENTICATED");
    }

    /** The background has found it by then. */
    private static void becomes(Line expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(line(LEAD_RJ1, "TRUST", "RJ1", LATER)).isEqualTo(expected));
    }

    /** For stage S1 in the quarter of a day. Without a trust for all of them together. */
    private static Line line(String person, String by, String trust, LocalDate day) {
        var found = as(person)
                .queryParam("by", by)
                .queryParam("limit", 200)
                .queryParams(trust.isEmpty() ? Map.of() : Map.of("trust", trust))
                .get(DEMAND)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items");
        return found.stream()
                .filter(each -> quarterOf(day).toString().equals(each.get("from")) && "S1".equals(each.get("stage")))
                .findFirst()
                .map(each -> new Line(
                        number(each, "fallingDue"),
                        number(each, "askedFor"),
                        number(each, "placesKept"),
                        number(each, "placesOpen")))
                .orElse(NOTHING);
    }

    private static int number(Map<String, Object> line, String name) {
        return Integer.parseInt(String.valueOf(line.get(name)));
    }

    private static LocalDate quarterOf(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }
}
