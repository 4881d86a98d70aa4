package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.submission.DeadlineApi.EXTENSION;
import static uk.nhs.leadership.accreditation.submission.DeadlineApi.answerBy;
import static uk.nhs.leadership.accreditation.submission.DeadlineApi.remindOn;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ANSWER_TOO_LATE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.DEADLINE_NOT_LATER;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_NOT_A_DRAFT;
import static uk.nhs.leadership.accreditation.submission.TriageApi.returned;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.chassis.background.Chore;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class DeadlineHttpTest {
    @Inject
    LapseChore lapse;

    @Inject
    ReminderChore reminder;

    @Inject
    Callers callers;

    @Test
    void whatIsNeitherMendedNorAnsweredInTimeLapsesOnceTheDayIsOver() throws SQLException {
        var late = returned();
        var unanswered = inAssessment(draft());
        QuestionApi.asked(FIRST_ASSESSOR, unanswered);
        var onTheDay = returned();
        answerBy(late, today().minusDays(1));
        answerBy(unanswered, today().minusDays(1));
        answerBy(onTheDay, today());

        assertThat(done(lapse)).isFalse();
        assertThat(done(lapse)).isFalse();

        for (var path : List.of(late, unanswered)) {
            as(LEAD).get(path)
                    .then()
                    .body("status", equalTo("LAPSED"))
                    .body("answerBy", nullValue())
                    .body("clock.running", equalTo(false));
            assertThat(audiences(path, "submission.lapsed.v1")).containsExactly("{P0001}");
        }
        as(LEAD).get(onTheDay).then().body("status", equalTo("RETURNED"));
    }

    @Test
    void nothingIsDoneWithWhatHasLapsedAndAnotherVersionMayBeSubmitted() throws SQLException {
        var path = returned();
        answerBy(path, today().minusDays(9));
        done(lapse);

        step(LEAD, path, "submit", etag(LEAD, path))
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
        as(LEAD).header("If-Match", etag(LEAD, path))
                .body(draft())
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_NOT_A_DRAFT.name()));
        assertThat(drafted(with(draft(), "courseId", as(LEAD).get(path).path("courseId"))))
                .isNotEqualTo(path);
    }

    @Test
    void whatComesAgainAfterItsDayIsTooLateAlsoBeforeItLapses() throws SQLException {
        var path = returned();
        answerBy(path, today().minusDays(1));

        step(LEAD, path, "submit", etag(LEAD, path))
                .then()
                .statusCode(409)
                .body("code", equalTo(ANSWER_TOO_LATE.name()));
        step(PANEL_MEMBER, path, "extend", etag(PANEL_MEMBER, path), EXTENSION)
                .then()
                .statusCode(409)
                .body("code", equalTo(ANSWER_TOO_LATE.name()));
        as(LEAD).get(path).then().body("status", equalTo("RETURNED")).body("revision", equalTo(1));
    }

    @Test
    void oneThatSomebodyIsAtIsPassedOverUntilTheNextRound() throws SQLException {
        var path = returned();
        answerBy(path, today().minusDays(9));
        try (var session = Sql.asAdministrator()) {
            session.setAutoCommit(false);
            Sql.texts(session, "select 1 from submission where id = '" + id(path) + "' for update");

            assertThat(done(lapse)).isFalse();
            as(LEAD).get(path).then().body("status", equalTo("RETURNED"));

            session.rollback();
        }
        done(lapse);
        as(LEAD).get(path).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void theProviderIsRemindedOnceForEachDayThatTheProcedureNames() throws SQLException {
        var path = returned();
        var lastDay = as(LEAD).get(path).path("answerBy");
        assertThat(reminders(path)).hasSize(2);
        remindOn(path, today());

        done(reminder);
        done(reminder);

        assertThat(data(path, "submission.answer-due-soon.v1"))
                .singleElement()
                .asString()
                .contains("\"answerBy\": \"" + lastDay + "\"");
        assertThat(audiences(path, "submission.answer-due-soon.v1")).containsExactly("{P0001}");
        assertThat(reminders(path)).hasSize(1);
    }

    @Test
    void aReminderTakesNothingFromWhoIsJustWriting() throws SQLException {
        var path = returned();
        var seen = etag(LEAD, path);
        remindOn(path, today());

        done(reminder);

        assertThat(data(path, "submission.answer-due-soon.v1")).hasSize(1);
        as(LEAD).header("If-Match", seen).body(draft()).put(path).then().statusCode(200);
    }

    @Test
    void whoHasComeAgainIsRemindedOfNothing() throws SQLException {
        var path = returned();

        step(LEAD, path, "submit", etag(LEAD, path)).then().statusCode(200);

        assertThat(reminders(path)).isEmpty();
    }

    @Test
    void thePanelGivesMoreTimeAndNeverLess() throws SQLException {
        var path = returned();
        remindOn(path, today());

        step(PANEL_MEMBER, path, "extend", etag(PANEL_MEMBER, path), EXTENSION)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));

        var promised = LocalDate.parse(as(LEAD).get(path).path("answerBy"));
        assertThat(promised).isAfterOrEqualTo(today().plusDays(90));
        assertThat(reminders(path))
                .hasSize(2)
                .allSatisfy(day -> assertThat(LocalDate.parse(day)).isAfter(today().plusDays(60)));
        assertThat(data(path, "submission.deadline-extended.v1"))
                .singleElement()
                .asString()
                .contains("ASKED_BY_PROVIDER", promised.toString());
        step(PANEL_MEMBER, path, "extend", etag(PANEL_MEMBER, path), with(EXTENSION, "until", promised.toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo(DEADLINE_NOT_LATER.name()));
    }

    @Test
    void moreTimeIsGivenByAPanelMemberToWhoIsWaitedFor() {
        var path = returned();
        var seen = etag(PANEL_MEMBER, path);

        for (var person : List.of(LEAD, RATIFIER, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            step(person, path, "extend", seen, EXTENSION).then().statusCode(403);
        }
        asNobody().body(EXTENSION).post(path + "/extend").then().statusCode(401);
        step(PANEL_MEMBER, drafted(draft()), "extend", "\"0\"", EXTENSION)
                .then()
                .statusCode(404);
        as(PANEL_MEMBER).body(EXTENSION).post(path + "/extend").then().statusCode(428);
        step(PANEL_MEMBER, path, "extend", "\"99\"", EXTENSION).then().statusCode(412);
        for (var bad : Map.<String, Object>of("until", "soon", "reason", "WHIM").entrySet()) {
            step(PANEL_MEMBER, path, "extend", seen, with(EXTENSION, bad.getKey(), bad.getValue()))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + bad.getKey()));
        }
        step(PANEL_MEMBER, path, "extend", seen, with(EXTENSION, "until", "2090-01-02"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CALENDAR_ENDS"));
        assertThat(etag(PANEL_MEMBER, path)).isEqualTo(seen);
        var notWaitedFor = submitted(draft());
        step(PANEL_MEMBER, notWaitedFor, "extend", etag(PANEL_MEMBER, notWaitedFor), EXTENSION)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void whatIsLateAndWhatIsToBeRemindedOfIsFoundByItsIndex() throws SQLException {
        returned();

        assertListed("submission_answer_by", "submission", SentSql.during(() -> done(lapse)));
        assertListed("submission_reminder_due", "submission_reminder", SentSql.during(() -> done(reminder)));
    }

    private boolean done(Chore chore) {
        return callers.as(Caller.service(chore.name()), chore::doSome);
    }

    private static List<String> audiences(String path, String type) throws SQLException {
        return logged("audience::text", path, type);
    }

    private static List<String> data(String path, String type) throws SQLException {
        return logged("data::jsonb::text", path, type);
    }

    private static List<String> logged(String column, String path, String type) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            return Sql.texts(
                    session,
                    "select " + column + " from event_log where type = '" + type + "' and subject = '" + id(path)
                            + "'");
        }
    }

    private static List<String> reminders(String path) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            return Sql.texts(
                    session,
                    "select remind_on from submission_reminder where submission_id = '" + id(path)
                            + "' order by remind_on");
        }
    }

    private static String id(String path) {
        return path.replace("/v1/submissions/", "");
    }
}
