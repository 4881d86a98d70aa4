package uk.nhs.leadership.accreditation.assessor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.assessor.AssessorRule.ABSENCE_ENDS_BEFORE_IT_BEGINS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessorProfileHttpTest {
    private static final String ME = "/v1/assessors/me";
    private static final Map<String, Object> PROFILE = Map.of(
            "status", "ACTIVE",
            "stages", List.of("S1", "S2"),
            "areas", List.of("1"),
            "requirementGroups", List.of("governance"),
            "availableFrom", "2026-01-01",
            "absences", List.of(Map.of("from", "2026-12-21", "until", "2027-01-03")));

    @AfterEach
    void nobodyIsProposedToOtherTests() {
        assessor(THIRD_ASSESSOR);
        said(THIRD_ASSESSOR, with(PROFILE, "status", "RESTING")).then().statusCode(200);
    }

    @Test
    void anAssessorSaysWhatTheyKnowAndWhenTheyCanBeAsked() {
        assessor(THIRD_ASSESSOR);
        var before = etag(THIRD_ASSESSOR, ME);

        said(THIRD_ASSESSOR, PROFILE)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body("profile.stages", equalTo(List.of("S1", "S2")))
                .body("profile.areas", equalTo(List.of("1")))
                .body("profile.requirementGroups", equalTo(List.of("governance")))
                .body("profile.mostCases", equalTo(4))
                .body("profile.absences[0].until", equalTo("2027-01-03"))
                .body("cases", nullValue());
        said(THIRD_ASSESSOR, with(with(PROFILE, "areas", List.of()), "mostCases", 2))
                .then()
                .statusCode(200)
                .body("profile.areas", equalTo(List.of()))
                .body("profile.mostCases", equalTo(2));
        as(THIRD_ASSESSOR).body(PROFILE).put(ME + "/profile").then().statusCode(428);
        as(THIRD_ASSESSOR)
                .header("If-Match", before)
                .body(PROFILE)
                .put(ME + "/profile")
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyElseSaysIt() {
        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .header("If-Match", "\"0\"")
                    .body(PROFILE)
                    .put(ME + "/profile")
                    .then()
                    .statusCode(403);
        }
        asNobody().body(PROFILE).put(ME + "/profile").then().statusCode(401);
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        assessor(THIRD_ASSESSOR);
        for (var member : List.of("status", "stages", "areas", "requirementGroups", "availableFrom")) {
            refused(without(PROFILE, member), "/" + member);
        }
        refused(with(PROFILE, "stages", List.of("S9")), "/stages/0");
        refused(with(PROFILE, "areas", List.of(" ")), "/areas/0");
        refused(with(PROFILE, "mostCases", 0), "/mostCases");
        refused(with(PROFILE, "mostCases", 51), "/mostCases");
        refused(with(PROFILE, "absences", List.of(Map.of("from", "2026-12-21"))), "/absences/0/until");
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        assessor(THIRD_ASSESSOR);
        var backwards = Map.of("from", "2026-12-21", "until", "2026-12-20");

        said(THIRD_ASSESSOR, with(with(PROFILE, "absences", List.of(backwards)), "availableUntil", "2025-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo(ABSENCE_ENDS_BEFORE_IT_BEGINS.name()))
                .body("errors.pointer", equalTo(List.of("/availableUntil", "/absences/0/until")));
    }

    @Test
    void thoseWhoAllocateLookForWhoKnowsAndCanBeAsked() {
        var third = assessor(THIRD_ASSESSOR);
        said(THIRD_ASSESSOR, without(PROFILE, "absences")).then().statusCode(200);

        listed("?stage=S1&area=1&group=governance&available=true&limit=200")
                .then()
                .body("items.id", hasItem(third))
                .body("items.profile.status", everyItem(equalTo("ACTIVE")));
        listed("?stage=S4&limit=200").then().body("items.id", not(hasItem(third)));
        listed("?area=2&limit=200").then().body("items.id", not(hasItem(third)));
        listed("?group=assessment&limit=200").then().body("items.id", not(hasItem(third)));
        var away = Map.of("from", today().toString(), "until", today().toString());
        said(THIRD_ASSESSOR, with(PROFILE, "absences", List.of(away))).then().statusCode(200);
        listed("?available=true&limit=200").then().body("items.id", not(hasItem(third)));
        listed("?available=false&limit=200").then().body("items.id", hasItem(third));
        said(THIRD_ASSESSOR, with(PROFILE, "availableFrom", today().plusDays(1).toString()))
                .then()
                .statusCode(200);
        listed("?available=true&limit=200").then().body("items.id", not(hasItem(third)));
    }

    @Test
    void theListSaysHowMuchEverybodyHasToDo() {
        var first = assessor(FIRST_ASSESSOR);
        int before = listed("?limit=200").path("items.find { it.id == '" + first + "' }.cases");

        inAssessment(draft());

        listed("?limit=200").then().body("items.find { it.id == '" + first + "' }.cases", equalTo(before + 1));
    }

    @Test
    void whatIsAskedForIsACode() {
        for (var query : List.of("?stage=S9", "?area=%20", "?group=a_b", "?available=perhaps")) {
            as(PANEL_MEMBER)
                    .get("/v1/assessors" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem(containsString(query.substring(0, query.indexOf('=')))));
        }
        as(EVERY_ROLE_ELSEWHERE).get("/v1/assessors?available=true").then().statusCode(403);
    }

    private static Response listed(String query) {
        return as(PANEL_MEMBER).get("/v1/assessors" + query);
    }

    private static Response said(String person, Map<String, Object> profile) {
        return as(person).header("If-Match", etag(person, ME)).body(profile).put(ME + "/profile");
    }

    private static void refused(Map<String, Object> profile, String pointer) {
        said(THIRD_ASSESSOR, profile).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
