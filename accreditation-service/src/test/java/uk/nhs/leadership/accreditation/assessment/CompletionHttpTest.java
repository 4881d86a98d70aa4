package uk.nhs.leadership.accreditation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.moderation.ModerationApi;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class CompletionHttpTest {
    @Inject
    CompletionChore completion;

    @Inject
    Callers callers;

    @Test
    void whenWhoeverHadStillToJudgeStepsBackWhileTheProviderIsAskedThePanelHasItAfterTheAnswer() {
        var path = inAssessment(draft());
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            for (var criterion : criteria(path)) {
                find(assessor, path, criterion, "MET").then().statusCode(201);
            }
        }
        var question = QuestionApi.asked(THIRD_ASSESSOR, path);
        step(
                        THIRD_ASSESSOR,
                        path + "/assessors/" + assessor(THIRD_ASSESSOR),
                        "recuse",
                        etag(THIRD_ASSESSOR, path),
                        Map.of("reason", "UNAVAILABLE"))
                .then()
                .statusCode(204);
        done();
        as(LEAD).get(path).then().body("status", equalTo("INFORMATION_REQUESTED"));
        step(LEAD, question, "answer", "\"0\"", Map.of("text", "St Mary's."))
                .then()
                .statusCode(200);

        assertThat(done()).isFalse();

        as(LEAD).get(path).then().body("status", equalTo("PANEL"));
    }

    @Test
    void whatIsNotCompleteStaysWithItsAssessors() {
        var path = inAssessment(draft());
        for (var criterion : criteria(path)) {
            find(FIRST_ASSESSOR, path, criterion, "MET").then().statusCode(201);
        }

        done();

        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void whereAssessorsDifferItStaysUntilTheirLeadHasSaidWhatCounts() {
        var path = ModerationApi.differing("A course that waits for its lead assessor");

        done();

        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void whatIsCompleteIsFoundAmongThoseInAssessment() throws SQLException {
        inAssessment(draft());
        ModerationApi.moderateOne();

        assertFound("submission_by_status", "submission", SentSql.during(this::done));
    }

    private boolean done() {
        return callers.as(Caller.service(completion.name()), completion::doSome);
    }
}
