package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.calendar.CalendarApi;
import uk.nhs.leadership.accreditation.procedure.ProcedureApi;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ClockHttpTest {
    private static final String DUE = "/v1/submissions/due";

    @Test
    void theClockOfADraftDoesNotRunAndThatOfASubmissionDoes() {
        as(LEAD).get(drafted(draft())).then().body("clock", nullValue()).body("procedureId", nullValue());

        var path = submitted(draft());

        for (var person : List.of(LEAD, PANEL_MEMBER)) {
            as(person)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("clock.running", equalTo(true))
                    .body("clock.elapsedDays", equalTo(0))
                    .body("clock.stops", empty());
        }
        assertThat(as(LEAD).get(path).<Integer>path("clock.dueInDays"))
                .isEqualTo(as(LEAD).get(path).<Integer>path("clock.targetDays"));
    }

    @Test
    void theClockStopsWithADecisionAndWhenTheProviderWithdraws() {
        var decided = accredited(draft());
        var withdrawn = submitted(draft());
        step(LEAD, withdrawn, "withdraw", etag(LEAD, withdrawn), Map.of("reason", "OTHER", "reasonText", "Not now."))
                .then()
                .statusCode(200);

        for (var path : List.of(decided, withdrawn)) {
            as(LEAD).get(path)
                    .then()
                    .body("clock.running", equalTo(false))
                    .body("clock.dueOn", nullValue())
                    .body("clock.dueInDays", nullValue())
                    .body("clock.stops", empty());
        }
    }

    @Test
    void aSubmissionKeepsTheProcedureItWasSubmittedUnder() {
        var before = submitted(draft());
        String first = as(LEAD).get(before).path("procedureId");
        int target = as(LEAD).get(before).path("clock.targetDays");

        var second = ProcedureApi.enterALongerOne();

        as(LEAD).get(before).then().body("procedureId", equalTo(first)).body("clock.targetDays", equalTo(target));
        as(LEAD).get(submitted(draft()))
                .then()
                .body("procedureId", equalTo(second))
                .body("clock.targetDays", equalTo(46));
    }

    @Test
    void whatIsOverdueIsListedTheLongestFirst() throws SQLException {
        var later = submittedLongAgo(submitted(draft()), 3);
        var longest = submittedLongAgo(submitted(draft()), 5);
        var inTime = id(submitted(draft()));

        List<String> overdue = as(PANEL_MEMBER).get(DUE + "?limit=200").path("items.id");
        assertThat(overdue).contains(longest, later).doesNotContain(inTime);
        assertThat(overdue.indexOf(longest)).isLessThan(overdue.indexOf(later));
        as(RATIFIER)
                .get(DUE + "?limit=200&before=" + today().plusYears(1))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(inTime));
        as(PANEL_MEMBER)
                .get("/v1/submissions/" + longest)
                .then()
                .body("clock.dueInDays", lessThan(0))
                .body("clock.elapsedDays", greaterThanOrEqualTo(6));
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() throws SQLException {
        submittedLongAgo(submitted(draft()), 4);
        submittedLongAgo(submitted(draft()), 4);
        var first = as(PANEL_MEMBER).get(DUE + "?limit=1");
        var second = as(PANEL_MEMBER).get(DUE + "?limit=1&after=" + first.path("next"));

        second.then().statusCode(200);
        List<String> two = as(PANEL_MEMBER).get(DUE + "?limit=2").path("items.id");
        assertThat(two).containsExactly(first.path("items[0].id"), second.path("items[0].id"));
        as(PANEL_MEMBER).get(DUE + "?after=bm9uc2Vuc2U").then().statusCode(400);
        as(PANEL_MEMBER)
                .get(DUE + "?before=tomorrow")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?before"));
    }

    @Test
    void onlyTheNationalBodySeesWhatIsDue() {
        for (var person : List.of(LEAD, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(DUE).then().statusCode(403);
        }
        asNobody().get(DUE).then().statusCode(401);
    }

    @Test
    void aBankHolidayMovesWhatIsDueAndBackAgainWhenItIsTakenBack() throws SQLException {
        var path = submitted(draft());
        var due = LocalDate.parse(as(LEAD).get(path).path("clock.dueOn"));
        var seen = etag(LEAD, path);

        var holiday = CalendarApi.enteredSoon();
        assertThat(LocalDate.parse(as(LEAD).get(path).path("clock.dueOn"))).isAfter(due);
        assertThat(etag(LEAD, path)).isNotEqualTo(seen);
        CalendarApi.takeBack(holiday);

        as(LEAD).get(path).then().body("clock.dueOn", equalTo(due.toString()));
        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select audience::text from event_log where type = 'submission.due-date-moved.v1'"
                                    + " and subject = '" + id(path) + "'"))
                    .containsExactly("{P0001}", "{P0001}");
        }
    }

    @Test
    void whatIsDueIsReadFromItsIndex() throws SQLException {
        assertListed(
                "submission_due",
                "submission",
                SentSql.during(() ->
                        as(PANEL_MEMBER).get(DUE + "?before=2030-01-01").then().statusCode(200)));
    }

    @Test
    void theProcedureInForceIsFoundByItsIndex() throws SQLException {
        assertListed("procedure_in_force", "procedure", SentSql.during(() -> submitted(draft())));
    }

    /** Makes it so that it was submitted two weeks ago and was due some days ago. */
    private static String submittedLongAgo(String path, int daysOverdue) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update submission set clock_due_on = current_date - " + daysOverdue + " where id = '" + id(path)
                            + "'");
            Sql.update(
                    session,
                    "update submission_clock set started_on = current_date - 14 where submission_id = '" + id(path)
                            + "'");
        }
        return id(path);
    }

    private static String id(String path) {
        return path.replace("/v1/submissions/", "");
    }
}
