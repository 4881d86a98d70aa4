package uk.nhs.leadership.enrolment.priorlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.document;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.sha256;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.OTHER_JUDGE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.REFUSAL;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.body;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.change;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claim;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claimed;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.course;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.declined;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.enrolled;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.etag;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.idOf;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.recognised;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.recognition;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.show;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.shown;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.takenUp;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.files.inspection.Documents;

@QuarkusTest
class PriorLearningHttpTest {
    private static final String A = Announced.outcome(0);
    private static final String B = Announced.outcome(1);

    @Test
    void whatIsShownAndRecognisedIsTakenOffWhatIsStillToDoAndChangesNothingElse() {
        var path = recognised();
        String enrolment = as(HOLDER).get(path).path("claim.enrolmentId");

        for (var reader : List.of(HOLDER, LEAD_RJ1, LEAD_P0001)) {
            as(reader)
                    .get("/v1/enrolments/" + enrolment + "/prior-learning")
                    .then()
                    .statusCode(200)
                    .body("courseHours", equalTo(100))
                    .body("mostHours", equalTo(50))
                    .body("recognisedHours", equalTo(20))
                    .body("hoursToDo", equalTo(80))
                    .body("claims.id", contains(idOf(path)));
        }
        as(HOLDER)
                .get(path)
                .then()
                .statusCode(200)
                .body("claim.status", equalTo("RECOGNISED"))
                .body("claim.recognisedOutcomes", contains(A))
                .body("judgements.verdict", contains("RECOGNISED"))
                .body("judgements[0].hours", equalTo(20));
        as(HOLDER)
                .get("/v1/participants/me/record")
                .then()
                .statusCode(200)
                .body("priorLearning.find { it.id == '" + idOf(path) + "' }.recognisedHours", equalTo(20));
        as(LEAD_P0001)
                .get("/v1/enrolments/" + enrolment + "/declarations")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(HOLDER).get("/v1/enrolments/" + enrolment).then().body("training", equalTo("ENROLLED"));
    }

    @Test
    void itGivesNoPointsOfDevelopment() {
        var before = ledger();

        recognised();

        assertThat(ledger()).isEqualTo(before);
    }

    private static List<String> ledger() {
        return Rows.texts("select id::text from cpd_entry where participant_id = '" + participantOf(HOLDER) + "'");
    }

    @Test
    void aPartOfItIsRecognisedWithAReason() {
        var path = takenUp(shown(claimed(enrolled(), body(20, A, B))));

        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(12, A)),
                PriorLearningRule.PRIOR_LEARNING_PART_WITHOUT_REASON);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(21, A)),
                PriorLearningRule.PRIOR_LEARNING_MORE_THAN_CLAIMED);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(20, A, Announced.outcome(2))),
                PriorLearningRule.PRIOR_LEARNING_MORE_THAN_CLAIMED);
        as(HOLDER)
                .get(path)
                .then()
                .body("claim.status", equalTo("UNDER_REVIEW"))
                .body("judgements", empty());

        change(
                        LEAD_P0001,
                        path,
                        "recognise",
                        recognition(12, A).replace("\"text\"", "\"reason\": \"not-assessed\", \"text\""))
                .statusCode(200)
                .body("claim.recognisedHours", equalTo(12))
                .body("claim.recognisedOutcomes", contains(A))
                .body("judgements[0].reason", equalTo("not-assessed"));
    }

    @Test
    void whatIsNotRecognisedIsLookedAtAgainOnceWithMoreAndBySomebodyElse() {
        var path = declined();
        assertRefused(change(HOLDER, takenUp(), "ask-again", ""), PriorLearningRule.PRIOR_LEARNING_MOVE_NOT_ALLOWED);

        show(HOLDER, path, document()).statusCode(200);
        change(HOLDER, path, "ask-again", "").statusCode(200).body("claim.status", equalTo("UNDER_REVIEW"));
        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(20, A)),
                PriorLearningRule.PRIOR_LEARNING_JUDGED_BEFORE);
        change(OTHER_JUDGE, path, "decline", REFUSAL)
                .statusCode(200)
                .body("claim.status", equalTo("NOT_RECOGNISED"))
                .body("judgements.reason", contains("evidence-insufficient", "evidence-insufficient"));

        assertRefused(change(HOLDER, path, "ask-again", ""), PriorLearningRule.PRIOR_LEARNING_LOOKED_AT_AGAIN);
        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
    }

    @Test
    void whatIsRecognisedInFullIsNotLookedAtAgainAndNotWithdrawn() {
        var path = recognised();

        assertRefused(change(HOLDER, path, "ask-again", ""), PriorLearningRule.PRIOR_LEARNING_LOOKED_AT_AGAIN);
        assertRefused(change(HOLDER, path, "withdraw", ""), PriorLearningRule.PRIOR_LEARNING_MOVE_NOT_ALLOWED);

        as(HOLDER).get(path).then().body("claim.status", equalTo("RECOGNISED"));
    }

    @Test
    void whileItIsLookedAtAgainNothingOfItCounts() {
        var enrolment = enrolled();
        var path = takenUp(shown(claimed(enrolment, body(20, A))));
        change(LEAD_P0001, path, "recognise", recognition(5, A).replace("\"text\"", "\"reason\": \"other\", \"text\""))
                .statusCode(200);

        change(LEAD_RJ1, path, "ask-again", "").statusCode(200).body("claim.recognisedHours", equalTo(0));

        as(HOLDER).get("/v1/enrolments/" + enrolment + "/prior-learning").then().body("hoursToDo", equalTo(100));
        change(OTHER_JUDGE, path, "recognise", recognition(20, A))
                .statusCode(200)
                .body("claim.recognisedHours", equalTo(20));
    }

    @Test
    void aLearningLeadClaimsForTheStaffAndMayTakeItBack() {
        var enrolment = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(course(), 5));
        var path = "/v1/prior-learning/"
                + claim(LEAD_RJ1, enrolment, body(20, A))
                        .statusCode(201)
                        .extract()
                        .path("claim.id");
        show(LEAD_RJ1, path, document()).statusCode(200);

        var etag = as(LEAD_RJ1).get(path).header("ETag");
        as(LEAD_RJ1)
                .header("If-Match", etag)
                .post(path + "/withdraw")
                .then()
                .statusCode(200)
                .body("claim.status", equalTo("WITHDRAWN"));

        claim(LEAD_RJ1, enrolment, body(20, A)).statusCode(201);
    }

    @Test
    void whatIsSentIsChecked() {
        var enrolment = enrolled();

        assertFault(claim(HOLDER, enrolment, body(0, A)), "/hours");
        assertFault(claim(HOLDER, enrolment, body(10)), "/outcomes");
        assertFault(claim(HOLDER, enrolment, body(10, "no code")), "/outcomes/0");
        assertFault(claim(HOLDER, enrolment, body(10, A).replace("Okafor College", "")), "/institution");
        assertFault(change(LEAD_P0001, takenUp(), "decline", "{\"text\": \"x\"}"), "/reason");
    }

    @Test
    void evidenceIsShownUntilItIsLookedAtAndThenStays() {
        var path = claimed();
        assertRefused(change(LEAD_P0001, path, "take-up", ""), PriorLearningRule.PRIOR_LEARNING_WITHOUT_EVIDENCE);
        var mistaken = document();
        show(HOLDER, path, mistaken).statusCode(200);
        as(HOLDER)
                .header("If-Match", etag(path))
                .delete(path + "/evidence/" + sha256(mistaken))
                .then()
                .statusCode(200)
                .body("evidence", empty());
        var content = document();
        show(HOLDER, path, content).statusCode(200).body("evidence[0].sha256", equalTo(sha256(content)));
        show(HOLDER, path, content).statusCode(200).body("evidence", hasSize(1));
        assertProblem(show(HOLDER, path, Documents.pdf(Documents.EICAR)), 409, "EVIDENCE_INFECTED");
        takenUp(path);

        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
        assertRefused(
                as(HOLDER)
                        .header("If-Match", etag(path))
                        .delete(path + "/evidence/" + sha256(content))
                        .then(),
                PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
        var file = as(LEAD_P0001).get(path + "/evidence/" + sha256(content));
        file.then().statusCode(200).header("ETag", "\"" + sha256(content) + "\"");
        assertThat(file.asByteArray()).isEqualTo(content);
    }

    @Test
    void aWriteNeedsTheVersionThatWasSeen() {
        var path = shown();

        assertProblem(as(LEAD_P0001).post(path + "/take-up").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(LEAD_P0001)
                        .header("If-Match", "\"999\"")
                        .post(path + "/take-up")
                        .then(),
                412,
                "VERSION_STALE");
        as(HOLDER).header("If-None-Match", etag(path)).get(path).then().statusCode(304);
    }
}
