package uk.nhs.leadership.accreditation.assessment;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.INTEREST_NOT_DECLARED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.allocation.PoolApi;

@QuarkusTest
class RecusalHttpTest {
    private static final Map<String, Object> NO_INTEREST = Map.of("interest", false);
    private static final Map<String, Object> INTEREST =
            Map.of("interest", true, "text", "I am married to the course director.");

    @BeforeEach
    void nobodyIsLeftFromOtherTests() throws SQLException {
        PoolApi.nobodyCanBeAsked();
    }

    @AfterEach
    void nobodyIsLeftToOtherTests() throws SQLException {
        PoolApi.nobodyCanBeAsked();
    }

    @Test
    void nothingIsFoundBeforeAnInterestIsDeclaredOrDenied() {
        var path = submitted(draft());
        for (var person : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            as(PANEL_MEMBER)
                    .body(Map.of("assessor", assessor(person)))
                    .post(path + "/assessors")
                    .then()
                    .statusCode(201);
        }

        find(FIRST_ASSESSOR, path, "1.1.1-S1", "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(INTEREST_NOT_DECLARED.name()));
        declare(path, FIRST_ASSESSOR, NO_INTEREST).then().statusCode(204).header("ETag", notNullValue());
        find(FIRST_ASSESSOR, path, "1.1.1-S1", "MET").then().statusCode(201);
        find(SECOND_ASSESSOR, path, "1.1.1-S1", "MET").then().statusCode(409);
    }

    @Test
    void whoDeclaresAnInterestStepsBackAndSomebodyElseIsAsked() throws SQLException {
        var path = inAssessment(draft());
        var partner = PoolApi.canBeAsked();

        declare(path, FIRST_ASSESSOR, INTEREST).then().statusCode(204);

        as(FIRST_ASSESSOR).get(path).then().statusCode(404);
        as(PANEL_MEMBER)
                .get(path + "/assessors")
                .then()
                .body("items.assessor", hasItem(partner.toString()))
                .body(item(FIRST_ASSESSOR, "recusalReason"), equalTo("INTEREST"))
                .body(item(FIRST_ASSESSOR, "declaration"), equalTo("INTEREST"))
                .body(item(FIRST_ASSESSOR, "declarationText"), equalTo(INTEREST.get("text")))
                .body(item(SECOND_ASSESSOR, "declaration"), equalTo("NONE"));
    }

    @Test
    void anybodySeesWhatConcernsThemselvesOnly() {
        var path = inAssessment(draft());
        var first = path + "/assessors/" + assessor(FIRST_ASSESSOR);
        var seen = etag(PANEL_MEMBER, path);

        step(SECOND_ASSESSOR, first, "declare", seen, NO_INTEREST).then().statusCode(404);
        step(THIRD_ASSESSOR, first, "declare", seen, NO_INTEREST).then().statusCode(404);
        step(THIRD_ASSESSOR, path + "/assessors/" + assessor(THIRD_ASSESSOR), "declare", seen, NO_INTEREST)
                .then()
                .statusCode(404);
        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            step(person, first, "declare", seen, NO_INTEREST).then().statusCode(403);
        }
        asNobody().body(NO_INTEREST).post(first + "/declare").then().statusCode(401);
    }

    @Test
    void badDeclarationsAreRefusedWithTheirPlace() {
        var path = inAssessment(draft());
        var first = path + "/assessors/" + assessor(FIRST_ASSESSOR);
        var seen = etag(PANEL_MEMBER, path);

        as(FIRST_ASSESSOR).body(NO_INTEREST).post(first + "/declare").then().statusCode(428);
        step(FIRST_ASSESSOR, first, "declare", "\"0\"", NO_INTEREST).then().statusCode(412);
        step(FIRST_ASSESSOR, first, "declare", seen, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/interest"));
        step(FIRST_ASSESSOR, first, "declare", seen, Map.of("interest", true, "text", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/text"));
        step(FIRST_ASSESSOR, first, "declare", seen, Map.of("interest", true, "text", "x".repeat(2_001)))
                .then()
                .statusCode(400);
    }

    @Test
    void whoStepsBackIsReplacedByTheBestAndNeverByWhoSteppedBackBefore() throws SQLException {
        var path = inAssessment(draft());
        var partner = PoolApi.canBeAsked();

        recuse(path, FIRST_ASSESSOR).then().statusCode(204).header("ETag", notNullValue());
        recuse(path, PANEL_MEMBER, partner.toString()).then().statusCode(204);

        as(PANEL_MEMBER)
                .get(path + "/assessors")
                .then()
                .body("items", hasSize(3))
                .body("items.findAll { it.recusedAt == null }.assessor", equalTo(List.of(assessor(SECOND_ASSESSOR))));
        as(PANEL_MEMBER)
                .get("/v1/allocation-plan")
                .then()
                .body("items.submission", hasItem(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void aLeadWhoStepsBackIsNotReplaced() throws SQLException {
        var path = inAssessment(draft());
        as(PANEL_MEMBER)
                .body(Map.of("assessor", assessor(THIRD_ASSESSOR), "role", "LEAD"))
                .post(path + "/assessors")
                .then()
                .statusCode(201);
        PoolApi.canBeAsked();

        recuse(path, THIRD_ASSESSOR).then().statusCode(204);

        as(PANEL_MEMBER).get(path + "/assessors").then().body("items", hasSize(3));
    }

    @Test
    void whoDeclaresAnInterestInTheProviderStepsBackFromAllItsSubmissions() throws SQLException {
        nothingIsLeftOf(FIRST_ASSESSOR);
        var assessed = inAssessment(draft());
        var recommended = recommended(draft(), toAccredit());
        var partner = PoolApi.canBeAsked();

        try {
            declareAtLarge(List.of(Map.of("organisation", "P0001", "kind", "FINANCIAL")));

            as(FIRST_ASSESSOR).get(assessed).then().statusCode(404);
            as(PANEL_MEMBER)
                    .get(assessed + "/assessors")
                    .then()
                    .body(item(FIRST_ASSESSOR, "recusalReason"), equalTo("INTEREST"))
                    .body(
                            "items.findAll { it.recusedAt == null }.assessor",
                            containsInAnyOrder(assessor(SECOND_ASSESSOR), partner.toString()));
            as(FIRST_ASSESSOR).get(recommended).then().statusCode(200);
        } finally {
            declareAtLarge(List.of());
        }
    }

    @Test
    void anInterestInAnotherProviderChangesNothing() {
        var path = inAssessment(draft());

        try {
            declareAtLarge(List.of(Map.of("organisation", "P0002", "kind", "FAMILY")));

            as(FIRST_ASSESSOR).get(path).then().statusCode(200);
        } finally {
            declareAtLarge(List.of());
        }
    }

    @Test
    void nobodyDeclaresOnceThePanelHasRecommended() {
        var path = recommended(draft(), toAccredit());

        declare(path, FIRST_ASSESSOR, INTEREST)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
    }

    /** They work on nothing that other tests have let them work on. */
    private static void nothingIsLeftOf(String person) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "update submission_allocation set recused_at = now(), recusal_reason = 'OTHER'"
                            + " where recused_at is null and account = '" + subjectOf(person) + "'");
        }
    }

    private static void declareAtLarge(List<Map<String, String>> interests) {
        as(FIRST_ASSESSOR)
                .header("If-Match", etag(FIRST_ASSESSOR, "/v1/assessors/me"))
                .body(Map.of("interests", interests))
                .put("/v1/assessors/me")
                .then()
                .statusCode(200);
    }

    private static Response declare(String path, String person, Map<String, Object> body) {
        return step(person, path + "/assessors/" + assessor(person), "declare", etag(person, path), body);
    }

    private static Response recuse(String path, String person) {
        return recuse(path, person, assessor(person));
    }

    private static Response recuse(String path, String person, String assessor) {
        return step(
                person, path + "/assessors/" + assessor, "recuse", etag(person, path), Map.of("reason", "UNAVAILABLE"));
    }

    private static String item(String person, String member) {
        return "items.find { it.assessor == '" + assessor(person) + "' }." + member;
    }
}
