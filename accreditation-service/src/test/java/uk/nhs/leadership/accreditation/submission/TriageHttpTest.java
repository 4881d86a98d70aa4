package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.withCourse;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.TriageApi.REJECTION;
import static uk.nhs.leadership.accreditation.submission.TriageApi.RETURN;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

@QuarkusTest
class TriageHttpTest {

    @Test
    void whatIsReturnedIsMendedAndSubmittedAgain() {
        var path = submitted(draft());

        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("criteria", hasSize(4))
                .body("clock.running", equalTo(false));
        as(AUTHOR)
                .get(path)
                .then()
                .body("returned.reason", equalTo("INCOMPLETE"))
                .body("returned.revision", equalTo(1))
                .body("returned.faults[0].pointer", equalTo("/answers/0/evidence"))
                .body("clock.stops", hasSize(1))
                .body("clock.stops[0].reason", equalTo("RETURNED"))
                .body("clock.stops[0].until", nullValue());
        assertThat(LocalDate.parse(as(AUTHOR).get(path).path("answerBy"))).isAfter(today().plusWeeks(3));

        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, path))
                .body(withCourse(draft(), "title", "Mended"))
                .put(path)
                .then()
                .statusCode(200);
        step(LEAD, signed(path), "submit", etag(LEAD, path))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("revision", equalTo(2))
                .body("course.title", equalTo("Mended"))
                .body("criteria", hasSize(4))
                .body("answerBy", nullValue())
                .body("returned.revision", equalTo(1))
                .body("clock.running", equalTo(true))
                .body("clock.stops[0].until", equalTo(today().toString()));
    }

    @Test
    void whatIsReturnedTwiceSaysWhatToMendNow() {
        var path = submitted(draft());
        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200);
        step(LEAD, path, "submit", etag(LEAD, path)).then().statusCode(200);

        step(
                        PANEL_MEMBER,
                        path,
                        "return",
                        etag(PANEL_MEMBER, path),
                        Map.of("reason", "OTHER", "reasonText", "Nothing was mended."))
                .then()
                .statusCode(200)
                .body("returned.reason", equalTo("OTHER"))
                .body("returned.revision", equalTo(2))
                .body("returned.faults", empty())
                .body("clock.stops", hasSize(2));
    }

    @Test
    void whatIsRejectedEndsWithAReasonAndMakesWayForAnotherVersion() {
        var path = submitted(draft());

        step(PANEL_MEMBER, path, "reject", etag(PANEL_MEMBER, path), REJECTION)
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED_AT_TRIAGE"));

        as(LEAD).get(path)
                .then()
                .body("rejection.reason", equalTo("OUT_OF_SCOPE"))
                .body("clock.running", equalTo(false))
                .body("clock.stops", empty());
        as(AUTHOR)
                .body(with(draft(), "courseId", as(LEAD).get(path).path("courseId")))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("courseVersion", equalTo(2));
    }

    @Test
    void triageEndsWhenTheAssessmentBegins() {
        var path = inAssessment(draft());

        for (var act : Map.of("return", RETURN, "reject", REJECTION).entrySet()) {
            step(PANEL_MEMBER, path, act.getKey(), etag(PANEL_MEMBER, path), act.getValue())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
        }
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void onlyAPanelMemberOfTheNationalBodyDoesIt() {
        var path = submitted(draft());
        var seen = etag(PANEL_MEMBER, path);
        var draft = drafted(draft());

        for (var act : Map.of("return", RETURN, "reject", REJECTION).entrySet()) {
            for (var person : List.of(LEAD, OTHER_LEAD, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
                step(person, path, act.getKey(), seen, act.getValue()).then().statusCode(403);
            }
            asNobody()
                    .body(act.getValue())
                    .post(path + "/" + act.getKey())
                    .then()
                    .statusCode(401);
            step(PANEL_MEMBER, draft, act.getKey(), "\"0\"", act.getValue())
                    .then()
                    .statusCode(404);
            as(PANEL_MEMBER)
                    .body(act.getValue())
                    .post(path + "/" + act.getKey())
                    .then()
                    .statusCode(428);
            step(PANEL_MEMBER, path, act.getKey(), "\"99\"", act.getValue())
                    .then()
                    .statusCode(412);
        }
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        var path = submitted(draft());

        refused(path, "return", with(RETURN, "reason", "WHIM"), "/reason");
        refused(path, "return", with(RETURN, "reasonText", " "), "/reasonText");
        refused(
                path,
                "return",
                with(RETURN, "faults", List.of(Map.of("pointer", "summary", "text", "Too short."))),
                "/faults/0/pointer");
        refused(
                path,
                "return",
                with(RETURN, "faults", List.of(Map.of("pointer", "/course/summary", "text", ""))),
                "/faults/0/text");
        refused(path, "reject", with(REJECTION, "reason", "WHIM"), "/reason");
        refused(path, "reject", with(REJECTION, "reasonText", "r".repeat(10_001)), "/reasonText");
    }

    @Test
    void theProviderReadsWhatToMendAndNobodyWritesItButTheNationalBody() throws SQLException {
        var path = submitted(draft());
        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200);
        var ofIt = "submission_return_fault where submission_id = '" + path.replace("/v1/submissions/", "") + "'";

        try (var provider = Sql.asOrganisation("P0001");
                var another = Sql.asOrganisation("P0002")) {
            assertThat(Sql.texts(provider, "select fault from " + ofIt)).hasSize(1);
            assertThat(Sql.update(provider, "delete from " + ofIt)).isZero();
            assertThat(Sql.texts(another, "select fault from " + ofIt)).isEmpty();
        }
    }

    @Test
    void whatIsReturnedDoesNotRunOutOfTime() {
        var path = submitted(draft());
        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200);

        as(PANEL_MEMBER)
                .get("/v1/submissions/due?limit=200&before=" + today().plusYears(1))
                .then()
                .body("items.id", not(hasItem(path.replace("/v1/submissions/", ""))));
    }

    private static void refused(String path, String verb, Map<String, Object> body, String pointer) {
        step(PANEL_MEMBER, path, verb, etag(PANEL_MEMBER, path), body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }
}
