package uk.nhs.leadership.enrolment.cohort;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.JOINING;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.sayHowToJoin;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class JoiningHttpTest {
    /** Whose account no other test links; of the trust RGT, and its learning lead as well. */
    private static final String PARTICIPANT = "every.role.rgt";

    @Test
    void whoHasAPlaceIsToldHowToJoinAndNobodyElse() {
        var cohort = openCohort(Accreditation.granted(), 5);
        sayHowToJoin(cohort, JOINING).statusCode(200).header("ETag", "\"0\"");
        var participant = participant(PARTICIPANT);
        Given.unlinked(PARTICIPANT, PARTICIPANT);
        link(participant);

        assertProblem(ask(PARTICIPANT, cohort), 404, "NOT_FOUND");
        var enrolment = enrolment(PARTICIPANT, participant, cohort);
        ask(PARTICIPANT, cohort)
                .statusCode(200)
                .body("link", equalTo("https://meet.example/fslc"))
                .body("instructions", equalTo("The waiting room opens at 8.45."));

        ask(LEAD_P0001, cohort).statusCode(200);
        assertProblem(ask(LEAD_P0002, cohort), 404, "NOT_FOUND");
        assertProblem(ask(LEAD_RJ1, cohort), 403, "FORBIDDEN");
        assertProblem(ask("participant.one.rj1", cohort), 404, "NOT_FOUND");
        assertProblem(anonymous().get(path(cohort)).then(), 401, "UNAUTHENTICATED");

        as(PARTICIPANT)
                .header(
                        "If-Match",
                        as(PARTICIPANT).get("/v1/enrolments/" + enrolment).header("ETag"))
                .body("{\"reason\": \"other\"}")
                .post("/v1/enrolments/" + enrolment + "/withdraw")
                .then()
                .statusCode(200);
        assertProblem(ask(PARTICIPANT, cohort), 404, "NOT_FOUND");
    }

    @Test
    void itIsNowhereInWhatEverybodyReads() {
        var cohort = openCohort(Accreditation.granted(), 5);
        sayHowToJoin(cohort, JOINING).statusCode(200);

        as(LEAD_RJ1).get("/v1/cohorts/" + cohort).then().body(not(Matchers.containsString("meet.example")));
    }

    @Test
    void itIsSaidAnew() {
        var cohort = openCohort(Accreditation.granted(), 5);
        sayHowToJoin(cohort, JOINING).statusCode(200);

        sayHowToJoin(cohort, "{\"link\": \"https://meet.example/other\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("instructions", equalTo(null));

        ask(LEAD_P0001, cohort).body("link", equalTo("https://meet.example/other"));
    }

    @Test
    void onlyTheCohortsProviderSaysIt() {
        var cohort = openCohort(Accreditation.granted(), 5);

        assertProblem(put(LEAD_P0002, "\"1\"", cohort), 404, "NOT_FOUND");
        assertProblem(put(LEAD_RJ1, "\"1\"", cohort), 403, "FORBIDDEN");
        assertProblem(put(LEAD_P0001, "\"0\"", cohort), 412, "VERSION_STALE");

        assertProblem(ask(LEAD_P0001, cohort), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://meet.example/x", "https://", "https://meet.example/a b", "javascript:alert(1)"})
    void aLinkIsASecureWebAddress(String link) {
        var cohort = openCohort(Accreditation.granted(), 5);

        assertFault(sayHowToJoin(cohort, "{\"link\": \"" + link + "\"}"), "/link");
    }

    private static ValidatableResponse put(String person, String etag, String cohort) {
        return as(person)
                .header("If-Match", etag)
                .body(JOINING)
                .put(path(cohort))
                .then();
    }

    private static ValidatableResponse ask(String person, String cohort) {
        return as(person).get(path(cohort)).then();
    }

    private static String path(String cohort) {
        return "/v1/cohorts/" + cohort + "/joining";
    }

    private static void link(String participant) {
        as(PARTICIPANT)
                .header("If-Match", "\"0\"")
                .body("{\"accountId\": \"" + accountOf(PARTICIPANT) + "\"}")
                .post("/v1/participants/" + participant + "/link-account")
                .then()
                .statusCode(200);
    }
}
