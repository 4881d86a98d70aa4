package uk.nhs.leadership.accreditation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.question.QuestionApi.ANSWER;
import static uk.nhs.leadership.accreditation.question.QuestionApi.FOLLOW_UP;
import static uk.nhs.leadership.accreditation.question.QuestionApi.QUESTION;
import static uk.nhs.leadership.accreditation.question.QuestionApi.WITHDRAWAL;
import static uk.nhs.leadership.accreditation.question.QuestionApi.act;
import static uk.nhs.leadership.accreditation.question.QuestionApi.ask;
import static uk.nhs.leadership.accreditation.question.QuestionApi.asked;
import static uk.nhs.leadership.accreditation.question.QuestionApi.idOf;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_ANSWERED;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_OF_THIS_CASE;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_OPEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ANSWER_TOO_LATE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.files.inspection.Documents;

@QuarkusTest
class QuestionHttpTest {

    @Test
    void aQuestionStopsTheClockAndItsAnswerStartsItAgain() {
        var path = inAssessment(draft());

        var question = asked(FIRST_ASSESSOR, path);

        as(LEAD).get(path)
                .then()
                .body("status", equalTo("INFORMATION_REQUESTED"))
                .body("clock.running", equalTo(false))
                .body("clock.dueOn", nullValue())
                .body("clock.stops[0].reason", equalTo("INFORMATION_REQUESTED"))
                .body("clock.stops[0].until", nullValue());
        assertThat(LocalDate.parse(as(LEAD).get(path).path("answerBy"))).isAfter(today().plusDays(11));

        act(AUTHOR, question, "answer", ANSWER)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("ANSWERED"))
                .body("messages.from", contains("BODY", "PROVIDER"))
                .body("messages[1].text", equalTo(ANSWER.get("text")));
        as(LEAD).get(path)
                .then()
                .body("status", equalTo("IN_ASSESSMENT"))
                .body("answerBy", nullValue())
                .body("clock.running", equalTo(true))
                .body("clock.stops[0].until", equalTo(today().toString()));
    }

    @Test
    void theSubmissionWaitsUntilTheLastQuestionIsAnsweredOrTakenBack() {
        var path = inAssessment(draft());
        var first = asked(FIRST_ASSESSOR, path);
        var second = asked(SECOND_ASSESSOR, path);
        var third = asked(PANEL_MEMBER, path);

        act(LEAD, first, "answer", ANSWER).then().statusCode(200);
        act(SECOND_ASSESSOR, second, "withdraw", WITHDRAWAL)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("ANSWERED_ELSEWHERE"));
        as(LEAD).get(path)
                .then()
                .body("status", equalTo("INFORMATION_REQUESTED"))
                .body("clock.running", equalTo(false));

        act(AUTHOR, third, "answer", ANSWER).then().statusCode(200);
        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT")).body("clock.stops", hasSize(1));
    }

    @Test
    void anAnswerThatIsNotEnoughIsAskedAboutAgain() {
        var path = inAssessment(draft());
        var question = asked(FIRST_ASSESSOR, path);
        act(FIRST_ASSESSOR, question, "follow-up", FOLLOW_UP)
                .then()
                .statusCode(409)
                .body("code", equalTo(QUESTION_NOT_ANSWERED.name()));
        act(LEAD, question, "answer", ANSWER).then().statusCode(200);

        act(SECOND_ASSESSOR, question, "follow-up", FOLLOW_UP)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("messages.from", contains("BODY", "PROVIDER", "BODY"));

        as(LEAD).get(path)
                .then()
                .body("status", equalTo("INFORMATION_REQUESTED"))
                .body("clock.stops", hasSize(2));
        act(LEAD, question, "answer", ANSWER).then().statusCode(200);
        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void onlyWhatIsOpenIsAnswered() {
        var path = inAssessment(draft());
        var question = asked(PANEL_MEMBER, path);
        asked(PANEL_MEMBER, path);
        act(LEAD, question, "answer", ANSWER).then().statusCode(200);

        act(LEAD, question, "answer", ANSWER).then().statusCode(409).body("code", equalTo(QUESTION_NOT_OPEN.name()));
        act(PANEL_MEMBER, question, "withdraw", WITHDRAWAL)
                .then()
                .statusCode(409)
                .body("code", equalTo(QUESTION_NOT_OPEN.name()));
        as(LEAD).get(question).then().body("messages", hasSize(2));
    }

    @Test
    void theProviderNeverLearnsWhoAskedAndAssessorsOnlyThatTheyDidThemselves() {
        var path = inAssessment(draft());
        var question = asked(FIRST_ASSESSOR, path);

        as(FIRST_ASSESSOR).get(question).then().body("assessor", equalTo(assessor(FIRST_ASSESSOR)));
        as(PANEL_MEMBER).get(question).then().body("assessor", equalTo(assessor(FIRST_ASSESSOR)));
        as(RATIFIER).get(path + "/questions").then().body("items[0].assessor", equalTo(assessor(FIRST_ASSESSOR)));
        as(SECOND_ASSESSOR).get(question).then().statusCode(200).body("assessor", nullValue());
        act(LEAD, question, "answer", ANSWER)
                .then()
                .statusCode(200)
                .body(not(containsString(assessor(FIRST_ASSESSOR))));
        for (var read : List.of(question, path + "/questions")) {
            as(LEAD).get(read).then().statusCode(200).body(not(containsString(assessor(FIRST_ASSESSOR))));
        }
    }

    @Test
    void whoAskedIsNotInTheReachOfTheProviderInTheDatabaseEither() throws SQLException {
        var path = inAssessment(draft());
        var question = idOf(asked(FIRST_ASSESSOR, path));

        try (var provider = Sql.asOrganisation("P0001");
                var another = Sql.asOrganisation("P0002")) {
            assertThat(Sql.texts(provider, "select text from question_message where question_id = '" + question + "'"))
                    .hasSize(1);
            assertThat(Sql.texts(provider, "select 1 from question_asker")).isEmpty();
            for (var table : List.of("question", "question_message", "question_asker")) {
                assertThat(Sql.texts(another, "select 1 from " + table)).isEmpty();
            }
            assertThatThrownBy(() -> Sql.update(
                            provider,
                            "insert into question_message values ('" + question
                                    + "', 1, 'BODY', 'Never mind.', now())"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> Sql.update(
                            another,
                            "insert into question_message values ('" + question
                                    + "', 1, 'PROVIDER', 'Never mind.', now())"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> Sql.update(
                            provider,
                            "insert into question select gen_random_uuid(), submission_id, revision, criterion,"
                                    + " evidence_id, status, withdrawal_reason, now(), now(), 0 from question limit 1"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> Sql.update(provider, "delete from question_message"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void onlyThoseWhoJudgeItAskAndOnlyItsProviderAnswers() {
        var path = inAssessment(draft());
        var question = asked(FIRST_ASSESSOR, path);

        for (var person : List.of(LEAD, AUTHOR, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            ask(person, path, QUESTION).then().statusCode(403);
        }
        for (var person : List.of(THIRD_ASSESSOR, "assessor.ratifier")) {
            ask(person, path, QUESTION).then().statusCode(404);
            step(person, question, "withdraw", "\"0\"", WITHDRAWAL).then().statusCode(404);
        }
        asNobody().body(QUESTION).post(path + "/questions").then().statusCode(401);
        ask(PANEL_MEMBER, drafted(draft()), QUESTION).then().statusCode(404);
        step(SECOND_ASSESSOR, question, "withdraw", "\"0\"", WITHDRAWAL).then().statusCode(404);
        for (var person : List.of(FIRST_ASSESSOR, PANEL_MEMBER, RATIFIER)) {
            step(person, question, "answer", "\"0\"", ANSWER).then().statusCode(403);
        }
        step(OTHER_LEAD, question, "answer", "\"0\"", ANSWER).then().statusCode(404);
        for (var read : List.of(question, path + "/questions")) {
            for (var person : List.of(OTHER_LEAD, THIRD_ASSESSOR)) {
                as(person).get(read).then().statusCode(404);
            }
        }
        as(PANEL_MEMBER).get(question).then().body("status", equalTo("OPEN")).body("messages", hasSize(1));
    }

    @Test
    void aQuestionOfAnotherSubmissionIsNotFound() {
        var path = inAssessment(draft());
        var question = idOf(asked(PANEL_MEMBER, inAssessment(draft())));
        asked(PANEL_MEMBER, path);

        as(LEAD).get(path + "/questions/" + question).then().statusCode(404);
        step(LEAD, path + "/questions/" + question, "answer", "\"0\"", ANSWER)
                .then()
                .statusCode(404);
        as(LEAD).get(path + "/questions/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whoActsOnAQuestionHasSeenIt() {
        var question = asked(PANEL_MEMBER, inAssessment(draft()));

        as(LEAD).body(ANSWER).post(question + "/answer").then().statusCode(428);
        as(PANEL_MEMBER).body(FOLLOW_UP).post(question + "/follow-up").then().statusCode(428);
        as(PANEL_MEMBER).body(WITHDRAWAL).post(question + "/withdraw").then().statusCode(428);
        step(LEAD, question, "answer", "\"7\"", ANSWER).then().statusCode(412);
        step(PANEL_MEMBER, question, "follow-up", "\"7\"", FOLLOW_UP).then().statusCode(412);
        step(PANEL_MEMBER, question, "withdraw", "\"7\"", WITHDRAWAL).then().statusCode(412);
        as(LEAD).header("If-None-Match", etag(LEAD, question))
                .get(question)
                .then()
                .statusCode(304);
    }

    @Test
    void aQuestionIsAskedOnceHoweverOftenItIsSent() {
        var path = inAssessment(draft());
        var key = UUID.randomUUID().toString();

        String first = as(PANEL_MEMBER)
                .header("Idempotency-Key", key)
                .body(QUESTION)
                .post(path + "/questions")
                .path("id");

        as(PANEL_MEMBER)
                .header("Idempotency-Key", key)
                .body(QUESTION)
                .post(path + "/questions")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as(LEAD).get(path + "/questions").then().body("items", hasSize(1));
    }

    @Test
    void itIsAskedWhileItIsInAssessmentOnly() {
        var early = submitted(draft());
        ask(PANEL_MEMBER, early, QUESTION)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));

        var withdrawn = inAssessment(draft());
        var question = asked(PANEL_MEMBER, withdrawn);
        step(LEAD, withdrawn, "withdraw", etag(LEAD, withdrawn), Map.of("reason", "OTHER", "reasonText", "Not now."))
                .then()
                .statusCode(200);
        act(LEAD, question, "answer", ANSWER)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
        as(LEAD).get(question).then().body("status", equalTo("OPEN")).body("messages", hasSize(1));
    }

    @Test
    void afterItsDayAnAnswerIsTooLateAlsoBeforeTheSubmissionLapses() throws SQLException {
        var path = inAssessment(draft());
        var question = asked(PANEL_MEMBER, path);
        try (var session = Sql.asAdministrator()) {
            Sql.update(session, "update submission set answer_by = current_date - 2 where id = '" + idOf(path) + "'");
        }

        act(LEAD, question, "answer", ANSWER).then().statusCode(409).body("code", equalTo(ANSWER_TOO_LATE.name()));
        act(PANEL_MEMBER, question, "withdraw", WITHDRAWAL)
                .then()
                .statusCode(409)
                .body("code", equalTo(ANSWER_TOO_LATE.name()));
        ask(PANEL_MEMBER, path, QUESTION).then().statusCode(409).body("code", equalTo(ANSWER_TOO_LATE.name()));
        as(LEAD).get(path + "/questions").then().body("items.status", contains("OPEN"));
    }

    @Test
    void aQuestionNamesACriterionAndAFileOfTheCaseOrNone() {
        var path = drafted(draft());
        var file = idOf(EvidenceApi.stored(path, Documents.pdf("minutes")));
        var expected = idOf(EvidenceApi.announced(path, EvidenceApi.PDF, 10));
        var elsewhere = idOf(EvidenceApi.stored(drafted(draft()), Documents.pdf("others")));
        EvidenceApi.bringToAssessment(path);
        var criterion = criteria(path).getFirst();

        for (var id : List.of(expected, elsewhere, UUID.randomUUID().toString())) {
            ask(PANEL_MEMBER, path, with(QUESTION, "evidence", id))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(QUESTION_NOT_OF_THIS_CASE.name()))
                    .body("errors.pointer", contains("/evidence"));
        }
        ask(PANEL_MEMBER, path, with(QUESTION, "criterion", "9.9.9-S9"))
                .then()
                .statusCode(409)
                .body("code", equalTo(QUESTION_NOT_OF_THIS_CASE.name()))
                .body("errors.pointer", contains("/criterion"));
        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT"));

        ask(PANEL_MEMBER, path, with(with(QUESTION, "evidence", file), "criterion", criterion))
                .then()
                .statusCode(201)
                .body("evidence", equalTo(file))
                .body("criterion", equalTo(criterion))
                .body("revision", equalTo(1));
    }

    @Test
    void evidenceIsAddedWithAnAnswerAndStaysOnceItIsGiven() {
        var path = inAssessment(draft());
        asked(PANEL_MEMBER, path);
        var question = asked(PANEL_MEMBER, path);

        var added = EvidenceApi.stored(path, Documents.pdf("terms of reference"));
        act(LEAD, question, "answer", ANSWER).then().statusCode(200);

        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, added))
                .delete(added)
                .then()
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_HANDED_IN"));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        var path = inAssessment(draft());
        var question = asked(PANEL_MEMBER, path);

        refused(ask(PANEL_MEMBER, path, Map.of("text", " ")), "/text");
        refused(ask(PANEL_MEMBER, path, Map.of("text", "r".repeat(10_001))), "/text");
        refused(ask(PANEL_MEMBER, path, with(QUESTION, "criterion", "no code")), "/criterion");
        refused(ask(PANEL_MEMBER, path, with(QUESTION, "evidence", "nothing")), "/evidence");
        refused(act(LEAD, question, "answer", Map.of("text", "")), "/text");
        refused(act(PANEL_MEMBER, question, "follow-up", Map.of()), "/text");
        refused(act(PANEL_MEMBER, question, "withdraw", with(WITHDRAWAL, "reason", "WHIM")), "/reason");
        refused(act(PANEL_MEMBER, question, "withdraw", with(WITHDRAWAL, "reasonText", "")), "/reasonText");
        refused(as(LEAD).get(path + "/questions?revision=first"), "?revision");
    }

    @Test
    void theListGoesOnPageByPageAndByRevision() {
        var path = inAssessment(draft());
        var all = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            all.add(idOf(asked(PANEL_MEMBER, path)));
        }

        var page = as(LEAD).get(path + "/questions?limit=2&revision=1");
        page.then().body("items.id", contains(all.get(0), all.get(1))).body("items[0].messages", hasSize(1));
        as(LEAD).get(path + "/questions?limit=2&revision=1&after=" + page.path("next"))
                .then()
                .body("items.id", contains(all.get(2)))
                .body("next", nullValue());
        as(LEAD).get(path + "/questions?revision=2").then().statusCode(200).body("items", empty());
    }

    @Test
    void ofTwoWhoAnswerTheLastTwoQuestionsAtOnceOneSeesThatTheAssessmentGoesOn() throws Exception {
        var path = inAssessment(draft());
        var questions = List.of(asked(FIRST_ASSESSOR, path), asked(SECOND_ASSESSOR, path));

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(questions.stream()
                    .<Callable<Integer>>map(question -> () ->
                            step(LEAD, question, "answer", "\"0\"", ANSWER).statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT")).body("clock.running", equalTo(true));
    }

    @Test
    void whatIsAnnouncedIsForTheProviderAndNamesNoAssessor() throws SQLException {
        var path = inAssessment(draft());
        act(LEAD, asked(FIRST_ASSESSOR, path), "answer", ANSWER).then().statusCode(200);

        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select type || ' ' || audience::text from event_log where subject = '" + idOf(path)
                                    + "' and (type like 'submission.question%' or type like 'submission.info%')"
                                    + " order by entry"))
                    .containsExactly(
                            "submission.question-asked.v1 {P0001}",
                            "submission.question-answered.v1 {P0001}",
                            "submission.information-complete.v1 {P0001}");
            assertThat(Sql.texts(
                            session,
                            "select data from event_log where subject = '" + idOf(path)
                                    + "' and type = 'submission.question-asked.v1'"))
                    .allSatisfy(data -> assertThat(data)
                            .doesNotContain(assessor(FIRST_ASSESSOR))
                            .doesNotContain("steering group"));
        }
    }

    @Test
    void everyQueryReadsFromTheIndexMeantForIt() throws SQLException {
        var path = inAssessment(draft());
        var question = asked(PANEL_MEMBER, path);

        assertListed(
                "question_of_submission",
                "question",
                SentSql.during(() -> as(LEAD).get(path + "/questions").then().statusCode(200)));
        assertListed(
                "question_of_revision",
                "question",
                SentSql.during(() ->
                        as(LEAD).get(path + "/questions?revision=1").then().statusCode(200)));
        var sent = SentSql.during(
                () -> act(LEAD, question, "answer", ANSWER).then().statusCode(200));
        assertFound("question_(pkey|of_submission|open)", "question", sent);
        assertFound("question_message_pkey", "question_message", sent);
        assertFound("question_asker_pkey", "question_asker", sent);
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
