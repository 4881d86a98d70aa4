package uk.nhs.leadership.accreditation.assessment;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.LEAD_ASSESSED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadAssessorHttpTest {
    @Test
    void aLeadReadsTheSubmissionAndFindsNothing() {
        var path = inAssessment(draft());

        ask(path, THIRD_ASSESSOR, "LEAD")
                .then()
                .statusCode(201)
                .body("assessors.find { it.assessor == '" + assessor(THIRD_ASSESSOR) + "' }.role", equalTo("LEAD"));

        as(THIRD_ASSESSOR).get(path).then().statusCode(200);
        as(THIRD_ASSESSOR)
                .get(path + "/assessment")
                .then()
                .body("findings", empty())
                .body("missing", empty());
        find(THIRD_ASSESSOR, path, "1.1.1-S1", "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(LEAD_ASSESSED.name()));
    }

    @Test
    void whoJudgesDoesNotLead() {
        var path = inAssessment(draft());

        ask(path, FIRST_ASSESSOR, "LEAD").then().statusCode(409).body("code", equalTo(LEAD_ASSESSED.name()));
        ask(path, FIRST_ASSESSOR, "CHAIR").then().statusCode(400).body("errors.pointer", hasItem("/role"));
    }

    private static Response ask(String path, String person, String role) {
        return as(PANEL_MEMBER)
                .body(Map.of("assessor", assessor(person), "role", role))
                .post(path + "/assessors");
    }
}
