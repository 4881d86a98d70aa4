package uk.nhs.leadership.enrolment.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class EqualityHttpTest {
    private static final String OWN = "/v1/participants/me/equality";
    private static final String PERSON = "participant.two.rjz";
    private static final String INDIAN = "{\"ethnicCategory\": \"H\", \"disability\": \"PREFER_NOT_TO_SAY\"}";

    @BeforeEach
    void bothSignIn() {
        participantOf(HOLDER);
        participantOf(COLLEAGUE);
    }

    @Test
    void whatSomebodySaysIsShownToThemAndToNobodyElse() {
        say(HOLDER, "{\"ethnicCategory\": \"R\", \"disability\": \"NO\"}")
                .statusCode(200)
                .body("ethnicCategory", equalTo("R"));

        as(HOLDER)
                .get(OWN)
                .then()
                .statusCode(200)
                .body("ethnicCategory", equalTo("R"))
                .body("disability", equalTo("NO"));
        as(COLLEAGUE).get(OWN).then().statusCode(200).body("ethnicCategory", not(equalTo("R")));
        // Not even to the service when it sees all.
        assertThat(Rows.texts("select participant_id from equality_description"))
                .isEmpty();
    }

    @Test
    void itIsInNothingElseThatIsToldOfThem() {
        var participant = participantOf(HOLDER);
        var told = Log.typesOf(participant);

        say(HOLDER, "{\"ethnicCategory\": \"K\"}").statusCode(200);

        assertThat(Log.typesOf(participant)).isEqualTo(told);
        for (var path :
                List.of("/v1/participants/" + participant, "/v1/participants/" + participant + "/employments")) {
            as(LEAD_RJ1).get(path).then().statusCode(200).body(not(Matchers.containsStringIgnoringCase("ethnic")));
        }
        as(HOLDER)
                .get("/v1/participants/me/record")
                .then()
                .statusCode(200)
                .body(not(Matchers.containsStringIgnoringCase("ethnic")));
    }

    @Test
    void oneSaysAsMuchAsOneWants() {
        say(HOLDER, "{\"disability\": \"YES\"}")
                .statusCode(200)
                .body("ethnicCategory", nullValue())
                .body("disability", equalTo("YES"));
        say(HOLDER, "{\"ethnicCategory\": \"Z\", \"disability\": \"PREFER_NOT_TO_SAY\"}")
                .statusCode(200);
    }

    @Test
    void whatIsTakenBackIsNotKept() {
        say(HOLDER, INDIAN).statusCode(200);
        var version = etag(HOLDER);

        as(HOLDER).header("If-Match", version).delete(OWN).then().statusCode(204);

        as(HOLDER)
                .get(OWN)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(version)))
                .body("ethnicCategory", nullValue())
                .body("disability", nullValue());
        assertProblem(as(HOLDER).header("If-Match", version).delete(OWN).then(), 412, "VERSION_STALE");
    }

    @Test
    void whoeverWasFasterIsNotOverwritten() {
        var version = etag(HOLDER);
        say(HOLDER, "{\"ethnicCategory\": \"L\"}").statusCode(200);

        assertProblem(
                as(HOLDER).header("If-Match", version).body(INDIAN).put(OWN).then(), 412, "VERSION_STALE");
        assertProblem(as(HOLDER).body(INDIAN).put(OWN).then(), 428, "VERSION_REQUIRED");

        as(HOLDER).get(OWN).then().body("ethnicCategory", equalTo("L"));
        as(HOLDER).header("If-None-Match", etag(HOLDER)).get(OWN).then().statusCode(304);
    }

    @Test
    void codesThatThereAreNotAreRefused() {
        assertFault(say(HOLDER, "{\"ethnicCategory\": \"I\"}"), "/ethnicCategory");
        assertFault(say(HOLDER, "{\"disability\": \"MAYBE\"}"), "/disability");
    }

    @Test
    void nobodyElseMay() {
        for (var other : List.of(LEAD_RJ1, LEAD_P0001, "manager.rj1", "analyst.one", "operator.one")) {
            assertProblem(as(other).get(OWN).then(), 403, "FORBIDDEN");
            assertProblem(
                    as(other).header("If-Match", "\"0\"").body(INDIAN).put(OWN).then(), 403, "FORBIDDEN");
            assertProblem(as(other).header("If-Match", "\"0\"").delete(OWN).then(), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(OWN).then(), 401, "UNAUTHENTICATED");
        // Who is no participant anywhere has nothing to say.
        Given.unlinked(PERSON, LEAD_RJZ);
        assertProblem(as(PERSON).get(OWN).then(), 404, "NOT_FOUND");
        assertProblem(
                as(PERSON).header("If-Match", "\"0\"").body(INDIAN).put(OWN).then(), 404, "NOT_FOUND");
    }

    @Test
    void itGoesAlongWhenTwoRecordsBecomeOne() {
        Given.unlinked(PERSON, LEAD_RJZ);
        var merged = Given.participant(LEAD_RJZ);
        link(merged);
        say(PERSON, "{\"ethnicCategory\": \"N\"}").statusCode(200);
        var survivor = Given.participant(LEAD_RJZ);

        as(LEAD_RJZ)
                .header("If-Match", "\"0\"")
                .body("{\"mergedId\": \"" + merged + "\"}")
                .post("/v1/participants/" + survivor + "/merge")
                .then()
                .statusCode(200);

        as(PERSON).get("/v1/participants/me").then().body("id", equalTo(survivor));
        as(PERSON).get(OWN).then().statusCode(200).body("ethnicCategory", equalTo("N"));
        Given.unlinked(PERSON, LEAD_RJZ);
    }

    private static void link(String participant) {
        as(LEAD_RJZ)
                .header("If-Match", "\"0\"")
                .body("{\"accountId\": \"" + accountOf(PERSON) + "\"}")
                .post("/v1/participants/" + participant + "/link-account")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse say(String person, String body) {
        return as(person).header("If-Match", etag(person)).body(body).put(OWN).then();
    }

    private static String etag(String person) {
        return as(person).get(OWN).then().statusCode(200).extract().header("ETag");
    }
}
