package uk.nhs.leadership.enrolment.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.assessment;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.change;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.document;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.draft;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.etag;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.refuse;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.show;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.showThreeSixty;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.submit;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.submittedEvidence;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.threeSixty;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.verify;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.withThreeSixty;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What came of a 360-degree feedback, as evidence of an attainment. */
@QuarkusTest
class ThreeSixtyHttpTest {
    /** Of the trust RGT, with every role that there is. */
    private static final String PERSON_OF_RGT = "every.role.rgt";

    private static final String LEAD_RGT = "lead.rgt";
    private static final String PEERS = "[{\"group\": \"PEER\", \"raters\": 3, \"mean\": 3.9}]";

    @Test
    void itIsEnoughAloneAndIsVerifiedAsAFileIs() {
        var path = assessed(withThreeSixty());

        submit(path).statusCode(200).body("evidence", hasSize(0));
        as(LEAD_RJ1)
                .get(path)
                .then()
                .statusCode(200)
                .body("threeSixty", hasSize(1))
                .body("threeSixty[0].instrument", equalTo("Healthcare Leadership Model 360"))
                .body(
                        "threeSixty[0].collectedFrom",
                        equalTo(today().minusDays(30).toString()))
                .body(
                        "threeSixty[0].collectedUntil",
                        equalTo(today().minusDays(2).toString()))
                .body("threeSixty[0].ratings.group", contains("MANAGER", "PEER"))
                .body("threeSixty[0].ratings.raters", contains(1, 5))
                .body("threeSixty[0].ratings.mean", contains(4.0f, 4.2f));
        var said = verify(LEAD_RJ1, path).statusCode(200).body("attainment.status", equalTo("VERIFIED"));

        String digest = as(HOLDER).get(path).path("threeSixty[0].sha256");
        said.body("judgements[0].evidence", equalTo(EvidenceVersion.sha256(digest + "\n")));
    }

    @Test
    void whatIsShownAfterwardsHasToBeLookedAtToo() {
        var path = assessed(withThreeSixty());
        submit(path).statusCode(200);
        var seen = submittedEvidence(path);

        showThreeSixty(path).statusCode(200).body("threeSixty", hasSize(2));
        assertRefused(verify(LEAD_RJ1, path), AttainmentRule.ATTAINMENT_EVIDENCE_CHANGED);
        submit(path).statusCode(200).body("submittedEvidence", not(equalTo(seen)));
        assertRefused(
                change(LEAD_RJ1, path, "POST", "/verify", "{\"evidence\": \"" + seen + "\"}"),
                AttainmentRule.ATTAINMENT_EVIDENCE_CHANGED);

        verify(LEAD_RJ1, path).statusCode(200);
        assertRefused(showThreeSixty(path), AttainmentRule.ATTAINMENT_EVIDENCE_CLOSED);
        assertRefused(change(HOLDER, path, "DELETE", "/three-sixty", ""), AttainmentRule.ATTAINMENT_EVIDENCE_CLOSED);
    }

    @Test
    void untilItIsSubmittedOneTakesThePlaceOfTheOther() {
        var path = withThreeSixty();
        var before = etag(path);
        String first = as(HOLDER).get(path).path("threeSixty[0].sha256");

        showThreeSixty(path)
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body("threeSixty", hasSize(1))
                .body("threeSixty[0].sha256", not(equalTo(first)));
    }

    @Test
    void itIsTakenBackUntilItWasSubmitted() {
        var path = assessed(withThreeSixty());

        change(HOLDER, path, "DELETE", "/three-sixty", "").statusCode(200).body("threeSixty", hasSize(0));
        assertProblem(change(HOLDER, path, "DELETE", "/three-sixty", ""), 404, "NOT_FOUND");
        assertRefused(submit(path), AttainmentRule.ATTAINMENT_INCOMPLETE);

        showThreeSixty(path).statusCode(200);
        submit(path).statusCode(200);
        refuse(LEAD_RJ1, path, "return").statusCode(200);
        assertRefused(change(HOLDER, path, "DELETE", "/three-sixty", ""), AttainmentRule.ATTAINMENT_EVIDENCE_SHOWN);
        as(HOLDER).get(path).then().body("threeSixty", hasSize(1));
    }

    @Test
    void itIsOneOfTheTwentyPieces() {
        var path = withThreeSixty();
        for (var each = 0; each < 19; each++) {
            show(path, document()).statusCode(200);
        }

        assertRefused(show(path, document()), AttainmentRule.ATTAINMENT_EVIDENCE_FULL);
        showThreeSixty(path).statusCode(200).body("threeSixty", hasSize(1)).body("evidence", hasSize(19));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(threeSixty(today(), today().plusDays(1), PEERS), AttainmentRule.THREE_SIXTY_IN_FUTURE),
                Arguments.of(
                        threeSixty(today(), today().minusDays(1), PEERS), AttainmentRule.THREE_SIXTY_DAYS_REVERSED),
                Arguments.of(
                        threeSixty(today().minusMonths(24).minusDays(1), today(), PEERS),
                        AttainmentRule.THREE_SIXTY_TOO_OLD),
                Arguments.of(
                        threeSixty(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1), PEERS),
                        AttainmentRule.THREE_SIXTY_TOO_OLD),
                Arguments.of(
                        threeSixty(today(), today(), PEERS.replace("]", ", ") + PEERS.replace("[", "")),
                        AttainmentRule.THREE_SIXTY_GROUP_TWICE),
                Arguments.of(
                        threeSixty(today(), today(), PEERS.replace("PEER", "MANAGER")),
                        AttainmentRule.THREE_SIXTY_MANAGERS_ONLY),
                Arguments.of(
                        threeSixty(today(), today(), PEERS.replace("3,", "2,")),
                        AttainmentRule.THREE_SIXTY_RATERS_RECOGNISABLE));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatIsUnfitToBeShownIsRefusedByNameAndNothingIsChanged(String body, AttainmentRule rule) {
        var path = withThreeSixty();
        String kept = as(HOLDER).get(path).path("threeSixty[0].sha256");

        assertRefused(change(HOLDER, path, "PUT", "/three-sixty", body), rule);

        as(HOLDER).get(path).then().body("threeSixty.sha256", contains(kept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3.9                    | 3.95     | /ratings/0/mean
                    3.9                    | 0.9      | /ratings/0/mean
                    3.9                    | 5.1      | /ratings/0/mean
                    "raters": 3            | "raters": 0 | /ratings/0/raters
                    "raters": 3,           | ''       | /ratings/0/raters
                    [{"group": "PEER", "raters": 3, "mean": 3.9}] | [] | /ratings
                    "PEER"                 | "FRIEND" | /ratings/0/group
                    Healthcare Leadership Model 360 | ' ' | /instrument""")
    void whatIsWrittenWronglyIsPointedAt(String right, String wrong, String pointer) {
        var path = draft();
        var body = threeSixty(today(), today(), PEERS).replace(right, wrong);

        var answer = change(HOLDER, path, "PUT", "/three-sixty", body);

        assertFault(answer, pointer);
        as(HOLDER).get(path).then().body("threeSixty", hasSize(0));
    }

    @Test
    void itIsShownByWhomItIsAboutAndByNobodyElse() {
        var path = withThreeSixty();
        participantOf(COLLEAGUE);

        for (var method : Map.of("PUT", threeSixty(), "DELETE", "").entrySet()) {
            assertProblem(
                    change(COLLEAGUE, path, method.getKey(), "/three-sixty", method.getValue()), 404, "NOT_FOUND");
            for (var other : new String[] {LEAD_RJ1, LEAD_RJZ, AttainmentApi.MANAGER}) {
                assertProblem(
                        change(other, path, method.getKey(), "/three-sixty", method.getValue()), 403, "FORBIDDEN");
            }
            assertProblem(
                    anonymous()
                            .contentType("application/json")
                            .body(threeSixty())
                            .request(method.getKey(), path + "/three-sixty")
                            .then(),
                    401,
                    "UNAUTHENTICATED");
        }
        // Before it is submitted nobody else reads it.
        assertProblem(as(LEAD_RJ1).get(path).then(), 404, "NOT_FOUND");
    }

    @Test
    void aWriteNeedsTheVersionThatWasSeen() {
        var path = withThreeSixty();

        assertProblem(as(HOLDER).body(threeSixty()).put(path + "/three-sixty").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(HOLDER)
                        .header("If-Match", "\"0\"")
                        .body(threeSixty())
                        .put(path + "/three-sixty")
                        .then(),
                412,
                "VERSION_STALE");
        assertProblem(
                as(HOLDER)
                        .header("If-Match", "\"0\"")
                        .delete(path + "/three-sixty")
                        .then(),
                412,
                "VERSION_STALE");
    }

    @Test
    void whomItIsAboutIsToldItAndWhoIsErasedLeavesNothingOfIt() {
        var person = Given.participantOf(PERSON_OF_RGT, LEAD_RGT);
        String id = as(PERSON_OF_RGT)
                .body(AttainmentApi.begin())
                .post("/v1/attainments")
                .then()
                .statusCode(201)
                .extract()
                .path("attainment.id");
        String words = as(PERSON_OF_RGT)
                .header("If-Match", "\"0\"")
                .body(threeSixty())
                .put("/v1/attainments/" + id + "/three-sixty")
                .then()
                .statusCode(200)
                .extract()
                .path("threeSixty[0].summary");

        assertThat(as(PERSON_OF_RGT)
                        .get("/v1/participants/" + person + "/export")
                        .asString())
                .contains(words);
        Erasing.erase(LEAD_RGT, person).statusCode(200);

        assertThat(Rows.texts("select id from attainment_three_sixty where attainment_id = '" + id + "'"))
                .isEmpty();
        assertThat(Rows.texts("select data from event_log where subject = '" + id + "'"))
                .isNotEmpty()
                .noneMatch(data -> data.contains(words));
    }

    private static String assessed(String path) {
        change(HOLDER, path, "PUT", "/self-assessment", assessment()).statusCode(200);
        return path;
    }
}
