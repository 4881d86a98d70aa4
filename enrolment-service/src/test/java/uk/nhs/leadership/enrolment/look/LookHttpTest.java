package uk.nhs.leadership.enrolment.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.asSystem;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Who looked at whom. */
@QuarkusTest
class LookHttpTest {
    private static final String OPERATOR = "operator.one";

    @Test
    void whoeverLooksAtOnePersonByNameIsTold() {
        var awarded = Awarded.to(Given.participant(LEAD_RJ1));
        var person = awarded.participant();
        var before = looksAt(person).size();
        var correlation = "look-" + UUID.randomUUID();

        as(LEAD_RJ1)
                .header("X-Correlation-ID", correlation)
                .get("/v1/participants/" + person)
                .then()
                .statusCode(200);
        asSystem("esr-interface").get("/v1/participants/" + person).then().statusCode(200);
        as(LEAD_RJ1).get("/v1/participants/" + person + "/employments").then().statusCode(200);
        as(LEAD_P0001).get("/v1/enrolments/" + awarded.enrolment()).then().statusCode(200);
        as(LEAD_P0001).get(awarded.path() + "/document").then().statusCode(200);
        as(LEAD_RJ1).get("/v1/participants/" + person + "/duties").then().statusCode(200);
        as(LEAD_RJ1).get("/v1/participants/" + person + "/export").then().statusCode(200);

        var looks = looksAt(person);
        assertThat(looks.subList(before, looks.size()))
                .extracting(look -> look.get("seen") + " " + look.get("organisation") + " " + look.get("actorKind"))
                .containsExactly(
                        "PARTICIPANT RJ1 PERSON",
                        "PARTICIPANT RJ1 SYSTEM",
                        "EMPLOYMENTS RJ1 PERSON",
                        "ENROLMENT P0001 PERSON",
                        "CERTIFICATE P0001 PERSON",
                        "DUTIES RJ1 PERSON",
                        "EXPORT RJ1 PERSON");
        assertThat(looks.get(before))
                .containsEntry("actor", accountOf(LEAD_RJ1))
                .containsEntry("correlationId", correlation);
    }

    @Test
    void whoeverReadsWhatSomebodyIsAbleToDoIsTold() {
        var attainment = AttainmentApi.submitted();
        String file = as(Awarded.HOLDER).get(attainment).path("evidence[0].sha256");
        var correlation = "look-" + UUID.randomUUID();

        for (var path : List.of(attainment, attainment + "/evidence/" + file, "/v1/attainments?limit=200")) {
            as(LEAD_RJ1)
                    .header("X-Correlation-ID", correlation)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        as(Awarded.HOLDER)
                .header("X-Correlation-ID", correlation)
                .get(attainment)
                .then()
                .statusCode(200);

        // Others read of the same person meanwhile, and more than a page of it.
        assertThat(Rows.texts("select seen || ' ' || organisation from look where correlation_id = '" + correlation
                        + "' order by id"))
                .containsExactly("ATTAINMENT RJ1", "ATTAINMENT RJ1");
    }

    @Test
    void beingOneOfManyIsNoLookAndNeitherIsWhatIsRefusedOrOnesOwn() {
        var person = participantOf(HOLDER);
        var before = looksAt(person).size();

        as(LEAD_RJ1).queryParam("limit", 200).get("/v1/participants").then().statusCode(200);
        as(LEAD_RJ1).queryParam("limit", 200).get("/v1/enrolments").then().statusCode(200);
        as(LEAD_RJZ).get("/v1/participants/" + person).then().statusCode(404);
        as(HOLDER).get("/v1/participants/me").then().statusCode(200);
        as(HOLDER).get("/v1/participants/" + person + "/export").then().statusCode(200);

        assertThat(looksAt(person)).hasSize(before);
    }

    @Test
    void peopleSeeWhoLookedAtThemAndNobodyElseDoes() {
        var person = participantOf(HOLDER);
        participantOf(COLLEAGUE);
        as(LEAD_RJ1).get("/v1/participants/" + person).then().statusCode(200);
        var path = "/v1/participants/" + person + "/looks";

        as(HOLDER)
                .queryParam("limit", 200)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.seen", hasItems("PARTICIPANT"));
        as(OPERATOR).get(path).then().statusCode(200);
        assertProblem(as(COLLEAGUE).get(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).get(path).then(), 403, "FORBIDDEN");
        assertProblem(as("analyst.one").get(path).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
        assertProblem(
                as(OPERATOR)
                        .get("/v1/participants/" + UUID.randomUUID() + "/looks")
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void theyAreReadPageByPageInTheOrderInWhichTheyWere() {
        var person = Given.participant(LEAD_RJ1);
        for (var each = 0; each < 3; each++) {
            as(LEAD_RJ1).get("/v1/participants/" + person).then().statusCode(200);
        }
        var all = looksAt(person);

        var paged = new ArrayList<Object>();
        String after = null;
        do {
            var request = as(OPERATOR).queryParam("limit", 2);
            if (after != null) {
                request.queryParam("after", after);
            }
            var page = request.get("/v1/participants/" + person + "/looks")
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);

        assertThat(paged)
                .hasSizeGreaterThanOrEqualTo(3)
                .isEqualTo(all.stream().map(look -> look.get("id")).toList());
    }

    @Test
    void theyGoAlongWhenTwoRecordsBecomeOne() {
        var one = Given.participant(LEAD_RJ1);
        var another = Given.participant(LEAD_RJ1);
        as(LEAD_RJ1).get("/v1/participants/" + another).then().statusCode(200);
        var ids = looksAt(another).stream().map(look -> (String) look.get("id")).toList();

        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"mergedId\": \"" + another + "\"}")
                .post("/v1/participants/" + one + "/merge")
                .then()
                .statusCode(200)
                .body("id", equalTo(one));

        assertThat(looksAt(one)).extracting(look -> look.get("id")).containsAll(ids);
    }

    private static List<Map<String, Object>> looksAt(String person) {
        return as(OPERATOR)
                .queryParam("limit", 200)
                .get("/v1/participants/" + person + "/looks")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
