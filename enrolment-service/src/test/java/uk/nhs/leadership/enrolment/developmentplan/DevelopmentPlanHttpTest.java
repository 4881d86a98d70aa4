package uk.nhs.leadership.enrolment.developmentplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.MANAGER;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class DevelopmentPlanHttpTest {
    private static final String OWN = "/v1/participants/me/development-plan";

    @BeforeEach
    void bothSignIn() {
        participantOf(HOLDER);
        participantOf(COLLEAGUE);
    }

    @Test
    void whatIsSavedIsReadByOneselfAndTheLineManagerAndWhatWasBeforeStays() {
        AttainmentApi.managed();
        save(HOLDER, plan(priority("first"))).statusCode(200);
        var before = savedSoFar();

        save(HOLDER, plan(priority("second"), priority("third")))
                .statusCode(200)
                .body("priorities.why", contains("second", "third"));

        as(HOLDER).get(OWN).then().statusCode(200).body("priorities", hasSize(2));
        as(MANAGER)
                .get("/v1/participants/" + participantOf(HOLDER) + "/development-plan")
                .then()
                .statusCode(200)
                .header("ETag", etag(HOLDER))
                .body("priorities[0].signpost", equalTo("https://learning.example/plan"));
        as(HOLDER).header("If-None-Match", etag(HOLDER)).get(OWN).then().statusCode(304);
        assertThat(savedSoFar()).isEqualTo(before + 1);
    }

    @Test
    void itIsNobodyElses() {
        AttainmentApi.managed();
        save(HOLDER, plan(priority("mine"))).statusCode(200);
        var path = "/v1/participants/%s/development-plan";

        assertProblem(as(MANAGER).get(path.formatted(participantOf(COLLEAGUE))).then(), 404, "NOT_FOUND");
        assertProblem(
                as("manager.rjz").get(path.formatted(participantOf(HOLDER))).then(), 404, "NOT_FOUND");
        assertProblem(as(MANAGER).get(path.formatted(UUID.randomUUID())).then(), 404, "NOT_FOUND");
        for (var other : List.of(LEAD_RJ1, HOLDER)) {
            assertProblem(as(other).get(path.formatted(participantOf(HOLDER))).then(), 403, "FORBIDDEN");
        }
        assertProblem(as(MANAGER).get(OWN).then(), 403, "FORBIDDEN");
        assertProblem(
                as(LEAD_RJ1).header("If-Match", "\"0\"").body(plan()).put(OWN).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(OWN).then(), 401, "UNAUTHENTICATED");
        Given.unlinked("participant.two.rjz", "lead.rjz");
        assertProblem(as("participant.two.rjz").get(OWN).then(), 404, "NOT_FOUND");
    }

    @Test
    void thereAreThreeAndNoMoreEachOnceAndWithASafeAddress() {
        save(COLLEAGUE, plan(priority("x"))).statusCode(200);
        var same = priority("twice");

        assertFault(save(COLLEAGUE, plan(priority("1"), priority("2"), priority("3"), priority("4"))), "/priorities");
        assertFault(save(COLLEAGUE, plan(priority("x").replace("https:", "http:"))), "/priorities/0/signpost");
        assertRefused(save(COLLEAGUE, plan(same, same)), DevelopmentPlanRule.PRIORITY_NAMED_TWICE);

        as(COLLEAGUE).get(OWN).then().body("priorities.why", contains("x"));
        save(COLLEAGUE, plan()).statusCode(200).body("priorities", hasSize(0));
    }

    @Test
    void ofThoseWhoSaveAtOnceOneDoes() {
        var etag = etag(HOLDER);

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> as(HOLDER)
                        .header("If-Match", etag)
                        .body(plan(priority("raced")))
                        .put(OWN)
                        .statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        assertProblem(as(HOLDER).body(plan()).put(OWN).then(), 428, "VERSION_REQUIRED");
    }

    private static ValidatableResponse save(String person, String plan) {
        return as(person).header("If-Match", etag(person)).body(plan).put(OWN).then();
    }

    private static String etag(String person) {
        return as(person).get(OWN).then().statusCode(200).extract().header("ETag");
    }

    private static long savedSoFar() {
        return Long.parseLong(Rows.texts(
                        "select count(*) from development_plan where participant_id = '" + participantOf(HOLDER) + "'")
                .getFirst());
    }

    private static String plan(String... priorities) {
        return Arrays.stream(priorities).collect(Collectors.joining(",", "{\"priorities\": [", "]}"));
    }

    private static String priority(String why) {
        return """
                        {"competencyId": "%s", "why": "%s", "by": "2027-03-31", "signpost": "https://learning.example/plan"}""".formatted(Announced.competency(), why);
    }
}
