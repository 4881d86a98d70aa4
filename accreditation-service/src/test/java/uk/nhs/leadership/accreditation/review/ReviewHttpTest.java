package uk.nhs.leadership.accreditation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.review.ReviewApi.CONCLUSION;
import static uk.nhs.leadership.accreditation.review.ReviewApi.QUESTION;
import static uk.nhs.leadership.accreditation.review.ReviewApi.REASON;
import static uk.nhs.leadership.accreditation.review.ReviewApi.accreditation;
import static uk.nhs.leadership.accreditation.review.ReviewApi.ask;
import static uk.nhs.leadership.accreditation.review.ReviewApi.conclude;
import static uk.nhs.leadership.accreditation.review.ReviewApi.open;
import static uk.nhs.leadership.accreditation.review.ReviewApi.opened;
import static uk.nhs.leadership.accreditation.review.ReviewRule.REVIEW_ALREADY_OPEN;
import static uk.nhs.leadership.accreditation.review.ReviewRule.REVIEW_CONCLUDED_BY_SANCTIONER;
import static uk.nhs.leadership.accreditation.review.ReviewRule.REVIEW_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.review.ReviewRule.REVIEW_NOT_OF_WHAT_ENDED;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ReviewHttpTest {
    private static final String PANEL_AND_RATIFIER = "panel.ratifier";

    @Test
    void thePanelOpensAsksAndConcludesAndTheProviderReadsWhatConcernsIt() {
        var number = accreditation();
        var register = "/v1/register/accreditations/" + number;
        var entry = asNobody().get(register).header("ETag");
        var path = opened(number);
        as(PANEL_MEMBER)
                .get(path)
                .then()
                .statusCode(200)
                .body("trigger", equalTo("PANEL"))
                .body("status", equalTo("OPEN"))
                .body("reasonText", equalTo(REASON));
        ask(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("EVIDENCE_ASKED"))
                .body("answerBy", notNullValue());
        for (var person : List.of(LEAD, AUTHOR)) {
            as(person)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("reasonText", nullValue())
                    .body("asked", equalTo(QUESTION.get("asked")));
        }

        conclude(PANEL_MEMBER, path).then().statusCode(200).body("status", equalTo("CONCLUDED"));

        as(LEAD).get(path)
                .then()
                .body("conclusion", equalTo("PROBATION"))
                .body("conclusionText", equalTo(CONCLUSION.get("conclusionText")));
        assertThat(asNobody().get(register).header("ETag")).isEqualTo(entry);
        asNobody().get(register).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void anotherProviderFindsNothingAndNobodyElseLeadsOne() throws SQLException {
        var number = accreditation();
        var path = opened(number);

        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path).then().statusCode(404);
            as(person).get("/v1/accreditations/" + number + "/reviews").then().statusCode(404);
        }
        for (var person : List.of(LEAD, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            open(person, number).then().statusCode(403);
            step(person, path, "ask", "\"0\"", QUESTION).then().statusCode(403);
            step(person, path, "conclude", "\"0\"", CONCLUSION).then().statusCode(403);
        }
        as(LEAD).get("/v1/reviews").then().statusCode(403);
        asNobody().get(path).then().statusCode(401);
        for (var organisation : List.of("P0002", "RJ1", "")) {
            try (var session = Sql.asOrganisation(organisation)) {
                assertThat(Sql.texts(session, "select 1 from triggered_review")).isEmpty();
            }
        }
        try (var session = Sql.asOrganisation("P0001")) {
            assertThat(Sql.texts(session, "select 1 from triggered_review")).isNotEmpty();
            assertThatThrownBy(() -> Sql.update(session, "update triggered_review set reason_text = 'x'"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> Sql.update(session, "delete from triggered_review"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void oneIsOpenForOneReasonAlsoWhenTwoAreOpenedAtOnce() {
        var number = accreditation();

        var statuses = Stream.of(PANEL_MEMBER, "panel.two")
                .map(person -> CompletableFuture.supplyAsync(() -> open(person, number)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 409);
        open(PANEL_MEMBER, number).then().statusCode(409).body("code", equalTo(REVIEW_ALREADY_OPEN.name()));
        String id = as(PANEL_MEMBER)
                .get("/v1/accreditations/" + number + "/reviews")
                .path("items[0].id");
        conclude(PANEL_MEMBER, "/v1/accreditations/" + number + "/reviews/" + id)
                .then()
                .statusCode(200);
        open(PANEL_MEMBER, number).then().statusCode(201);
    }

    @Test
    void oneOfTwoWhoConcludeAtOnceIsTooLate() {
        var path = opened(accreditation());
        var seen = etag(PANEL_MEMBER, path);

        var statuses = Stream.of(PANEL_MEMBER, "panel.two")
                .map(person -> CompletableFuture.supplyAsync(() -> step(person, path, "conclude", seen, CONCLUSION)))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412);
        ask(path).then().statusCode(409).body("code", equalTo(REVIEW_MOVE_NOT_ALLOWED.name()));
        as(PANEL_MEMBER).body(CONCLUSION).post(path + "/conclude").then().statusCode(428);
    }

    @Test
    void whatIsNoLongerAccreditedIsNotReviewed() {
        var number = accreditation();
        var entry = "/v1/register/accreditations/" + number;
        step(
                        RATIFIER,
                        entry,
                        "withdraw",
                        asNobody().get(entry).header("ETag"),
                        Map.of("reason", "OTHER", "reasonText", "The provider has closed."))
                .then()
                .statusCode(200);

        open(PANEL_MEMBER, number).then().statusCode(409).body("code", equalTo(REVIEW_NOT_OF_WHAT_ENDED.name()));

        as(PANEL_MEMBER).get("/v1/accreditations/" + number + "/reviews").then().body("items.size()", equalTo(0));
    }

    @Test
    void whoeverConcludedLeavesTheSanctionToAnotherRatifier() {
        var number = accreditation();
        var entry = "/v1/register/accreditations/" + number;
        conclude(PANEL_AND_RATIFIER, opened(number)).then().statusCode(200);
        var probation = Map.<String, Object>of("reason", "QUALITY_CONCERNS", "reasonText", "As recommended.");

        step(
                        PANEL_AND_RATIFIER,
                        entry,
                        "put-on-probation",
                        asNobody().get(entry).header("ETag"),
                        probation)
                .then()
                .statusCode(409)
                .body("code", equalTo(REVIEW_CONCLUDED_BY_SANCTIONER.name()));

        asNobody().get(entry).then().body("status", equalTo("ACTIVE"));
        step(RATIFIER, entry, "put-on-probation", asNobody().get(entry).header("ETag"), probation)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROBATION"));
    }

    @Test
    void theProviderShowsEvidenceOnceItIsAskedAndNobodyElseDoes() {
        var path = opened(accreditation());
        evidence(LEAD, path).then().statusCode(409).body("code", equalTo("EVIDENCE_PLACE_CLOSED"));
        ask(path).then().statusCode(200);

        evidence(AUTHOR, path).then().statusCode(201);

        evidence(OTHER_LEAD, path).then().statusCode(404);
        var list = "/v1/evidence?aboutKind=REVIEW&about=" + path.replaceFirst(".*/", "");
        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER)) {
            as(person).get(list).then().statusCode(200).body("items.size()", equalTo(1));
        }
        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE, FIRST_ASSESSOR)) {
            as(person).get(list).then().statusCode(404);
        }
        conclude(PANEL_MEMBER, path).then().statusCode(200);
        evidence(LEAD, path).then().statusCode(409).body("code", equalTo("EVIDENCE_PLACE_CLOSED"));
    }

    private static Response evidence(String person, String path) {
        var about = Map.of("kind", "REVIEW", "id", path.replaceFirst(".*/", ""));
        return as(person)
                .body(Map.of("about", about, "name", "tutors.pdf", "mediaType", "application/pdf", "bytes", 1000))
                .post("/v1/evidence");
    }

    @Test
    void openOnesAreListedForTheNationalBodyUntilTheyAreConcluded() {
        var path = opened(accreditation());
        var id = path.replaceFirst(".*/", "");

        for (var person : List.of(PANEL_MEMBER, RATIFIER)) {
            as(person).get("/v1/reviews?limit=200").then().statusCode(200).body("items.id", hasItem(id));
        }
        conclude(PANEL_MEMBER, path).then().statusCode(200);
        as(PANEL_MEMBER).get("/v1/reviews?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        var number = accreditation();
        var path = opened(number);
        var reviews = "/v1/accreditations/" + number + "/reviews";

        refused(as(PANEL_MEMBER).body(Map.of("reasonText", " ")).post(reviews), "/reasonText");
        refused(step(PANEL_MEMBER, path, "ask", "\"0\"", Map.of()), "/asked");
        refused(
                step(PANEL_MEMBER, path, "conclude", "\"0\"", Api.with(CONCLUSION, "conclusion", "SHUT_IT")),
                "/conclusion");
        open(PANEL_MEMBER, "LMA-999999-0").then().statusCode(404);
        as(PANEL_MEMBER).get(reviews + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void reviewsAreReadFromTheirIndexes() throws SQLException {
        var number = accreditation();
        opened(number);

        assertListed(
                "triggered_review_of_accreditation",
                "triggered_review",
                SentSql.during(() -> as(PANEL_MEMBER)
                        .get("/v1/accreditations/" + number + "/reviews")
                        .then()
                        .statusCode(200)));
        assertListed(
                "triggered_review_open",
                "triggered_review",
                SentSql.during(() -> as(PANEL_MEMBER).get("/v1/reviews").then().statusCode(200)));
    }

    @Test
    void whoConcludedIsFoundByTheAccreditation() throws SQLException {
        var number = accreditation();
        var entry = "/v1/register/accreditations/" + number;
        opened(number);

        assertFound(
                "triggered_review_of_accreditation",
                "triggered_review",
                SentSql.during(() -> step(
                                RATIFIER,
                                entry,
                                "put-on-probation",
                                asNobody().get(entry).header("ETag"),
                                Map.of("reason", "OTHER", "reasonText", "To see the plan."))
                        .then()
                        .statusCode(200)));
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
