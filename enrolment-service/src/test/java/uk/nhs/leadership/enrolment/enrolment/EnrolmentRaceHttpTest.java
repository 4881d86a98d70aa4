package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolOrWait;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.staffFile;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What holds when many want the same at once. */
@QuarkusTest
class EnrolmentRaceHttpTest {

    @Test
    void sixtyAtOnceForTenPlacesEndInExactlyTen() throws Exception {
        var cohort = openCohort(Accreditation.granted(), 10);
        var people = Stream.generate(() -> participant(LEAD_RJ1)).limit(60).toList();

        var codes = allAtOnce(people.stream()
                .<Supplier<Response>>map(person -> () -> enrolNow(person, cohort))
                .toList());

        assertThat(Collections.frequency(codes, "201")).isEqualTo(10);
        assertThat(Collections.frequency(codes, "409 " + COHORT_FULL)).isEqualTo(50);
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(10));
    }

    @Test
    void fiveHundredAtOnceForTwentyPlacesEndInExactlyTwentyAndTheOthersWaitInOrder() throws Exception {
        var cohort = openCohort(Accreditation.granted(), 20);
        var people = participants(500);

        var codes = allAtOnce(people.stream()
                .<Supplier<Response>>map(person -> () -> enrolOrWaitUntilAnswered(person, cohort))
                .toList());

        assertThat(Collections.frequency(codes, "201")).isEqualTo(500);
        assertThat(placesTaken(cohort)).isEqualTo(20);
        assertThat(having("ENROLLED", cohort)).hasSize(20);
        assertThat(having("WAITLISTED", cohort)).hasSize(480);
        assertThat(Rows.texts("select enrolment_id from waiting where cohort_id = '" + cohort + "' order by number"))
                .hasSize(480)
                .isEqualTo(Rows.texts("select subject from event_log where type = 'enrolment.waitlisted.v1'"
                        + " and data::json ->> 'cohortId' = '" + cohort + "' order by entry"));
    }

    /** On two cohorts, so that it is not the places' own lock that keeps them in line. */
    @Test
    void fiveHundredAtOnceForTwentyFundedPlacesEndInExactlyTwentyFunded() throws Exception {
        var accreditation = Accreditation.granted();
        var cap = Funded.cap(accreditation, Funded.places(20, "UNFUNDED"));
        var cohorts = List.of(Funded.cohort(accreditation, 500), Funded.cohort(accreditation, 500));
        var people = participants(500);

        var codes = allAtOnce(IntStream.range(0, 500)
                .<Supplier<Response>>mapToObj(
                        each -> () -> enrolOrWaitUntilAnswered(people.get(each), cohorts.get(each % 2)))
                .toList());

        assertThat(Collections.frequency(codes, "201")).isEqualTo(500);
        assertThat(Rows.texts("select coalesce(funding_cap_id::text, funding_code) || ' ' || count(*) from enrolment"
                        + " where cohort_id in ('" + String.join("', '", cohorts)
                        + "') group by funding_cap_id, funding_code"))
                .containsExactlyInAnyOrder(cap + " 20", "FUNDING_CAP_REACHED 480");
        as("analyst.one")
                .get(Funded.CAPS + "/" + cap)
                .then()
                .body("placesUsed", equalTo(20))
                .body("placesLeft", equalTo(0));
    }

    @Test
    void whoLeaveWhileOthersComeLeaveTheMoneyAsItIsUsed() throws Exception {
        var accreditation = Accreditation.granted();
        var cap = Funded.cap(accreditation, Funded.places(10, "REFUSE"));
        var cohorts = List.of(Funded.cohort(accreditation, 100), Funded.cohort(accreditation, 100));
        var leaving = Stream.generate(() -> enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohorts.getFirst()))
                .limit(10)
                .toList();
        var coming = participants(60);
        var requests = new ArrayList<Supplier<Response>>();
        leaving.forEach(id -> requests.add(() -> as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"other\"}")
                .post("/v1/enrolments/" + id + "/withdraw")));
        coming.forEach(person -> requests.add(() -> enrolOrWaitUntilAnswered(person, cohorts.getLast())));

        var codes = allAtOnce(requests);

        assertThat(Collections.frequency(codes, "200")).isEqualTo(10);
        var funded = Rows.texts(
                "select count(*) from enrolment where funding_cap_id = '" + cap + "' and place = 'ENROLLED'");
        assertThat(funded).containsExactly(Integer.toString(Collections.frequency(codes, "201")));
        assertThat(Rows.texts("select places_used from funding_cap where id = '" + cap + "'"))
                .isEqualTo(funded);
        assertThat(Rows.texts("select sum(places) from funding_use where cap_id = '" + cap + "'"))
                .isEqualTo(funded);
    }

    @Test
    void onePersonOnTwoCohortsOfOneCourseAtOnceIsEnrolledOnOne() throws Exception {
        var accreditation = Accreditation.granted();
        var cohorts =
                Stream.generate(() -> openCohort(accreditation, 10)).limit(8).toList();
        var person = participant(LEAD_RJ1);

        var codes = allAtOnce(cohorts.stream()
                .<Supplier<Response>>map(cohort -> () -> enrolNow(person, cohort))
                .toList());

        assertThat(Collections.frequency(codes, "201")).isEqualTo(1);
        assertThat(Collections.frequency(codes, "409 " + ALREADY_ENROLLED)).isEqualTo(7);
        assertThat(cohorts.stream().mapToInt(EnrolmentRaceHttpTest::placesTaken).sum())
                .isEqualTo(1);
    }

    @Test
    void leavingTwiceAtOnceGivesOnePlaceBack() throws Exception {
        var cohort = openCohort(Accreditation.granted(), 10);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        Supplier<Response> leave = () -> as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"other\"}")
                .post("/v1/enrolments/" + id + "/withdraw");

        var codes = allAtOnce(Collections.nCopies(8, leave));

        assertThat(Collections.frequency(codes, "200")).isEqualTo(1);
        assertThat(Collections.frequency(codes, "412 VERSION_STALE")).isEqualTo(7);
        assertThat(placesTaken(cohort)).isEqualTo(1);
    }

    private static Response enrolNow(String person, String cohort) {
        return as(LEAD_RJ1).body(enrol(person, cohort)).post("/v1/enrolments");
    }

    /** As a careful client does: who is told that too many came at once asks again, with the same key. */
    private static Response enrolOrWaitUntilAnswered(String person, String cohort) {
        while (true) {
            var answer = as(LEAD_RJ1)
                    .header("Idempotency-Key", person)
                    .body(enrolOrWait(person, cohort))
                    .post("/v1/enrolments");
            if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                return answer;
            }
        }
    }

    private static List<String> participants(int people) {
        var since = Instant.now();
        as(LEAD_RJ1)
                .contentType(CSV)
                .body(staffFile(people))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var page = as(LEAD_RJ1).queryParam("limit", 200).queryParam("updatedSince", since.toString());
            var answer = (after == null ? page : page.queryParam("after", after)).get("/v1/participants");
            ids.addAll(answer.path("items.id"));
            after = answer.path("next");
        } while (after != null);
        assertThat(ids).hasSize(people);
        return ids;
    }

    private static List<String> having(String place, String cohort) {
        return Rows.texts("select id from enrolment where cohort_id = '" + cohort + "' and place = '" + place + "'");
    }

    private static int placesTaken(String cohort) {
        return as(LEAD_P0001)
                .get("/v1/cohorts/" + cohort)
                .then()
                .statusCode(200)
                .extract()
                .path("placesTaken");
    }

    /** Sends all requests at the same moment; each is told by its status, and a problem also by its code. */
    private static List<String> allAtOnce(List<Supplier<Response>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(requests.stream()
                    .<Callable<String>>map(request -> () -> {
                        start.await();
                        var answer = request.get();
                        var code = answer.statusCode() < 300 ? "" : " " + answer.path("code");
                        return answer.statusCode() + code;
                    })
                    .toList());
            var codes = new ArrayList<String>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        }
    }
}
