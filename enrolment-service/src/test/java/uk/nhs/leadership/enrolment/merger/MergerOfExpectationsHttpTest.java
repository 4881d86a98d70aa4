package uk.nhs.leadership.enrolment.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.expectation.Expecting.BY_NOTHING;
import static uk.nhs.leadership.enrolment.expectation.Expecting.EXPECTATIONS;
import static uk.nhs.leadership.enrolment.expectation.Expecting.PUBLISHER;
import static uk.nhs.leadership.enrolment.expectation.Expecting.awaitSwept;
import static uk.nhs.leadership.enrolment.merger.Predecessor.LEAD;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What is expected of people before and after their trust became part of another. */
@QuarkusTest
class MergerOfExpectationsHttpTest {
    @AfterEach
    void again() {
        Predecessor.isThereAgain();
    }

    private static ValidatableResponse duties(String lead, String expectation) {
        return as(lead).queryParam("expectation", expectation)
                .get("/v1/duties")
                .then()
                .statusCode(200);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    /** What the national body expects of RGT, by this job title, for 400 days; due on its first day. */
    private static String expectedOfThePredecessor(String jobTitle) {
        var expectation = Expecting.draft(
                PUBLISHER,
                Expecting.body(
                        "{\"jobTitles\": [\"" + jobTitle + "\"], \"organisations\": [\"RGT\", \"RRV\"]}",
                        BY_NOTHING,
                        0,
                        0));
        as(PUBLISHER)
                .header("If-Match", "\"0\"")
                .post(EXPECTATIONS + "/" + expectation + "/publish")
                .then()
                .statusCode(200);
        Predecessor.changed("set session_replication_role = replica; update expectation set valid_from = '"
                + today().minusDays(400) + "' where id = '" + expectation + "'");
        return expectation;
    }

    private static String employedForLong(String participant) throws SQLException {
        Predecessor.changed("""
                set session_replication_role = replica;
                update participant set employed_from = '2010-01-01' where id = '%1$s';
                update employment set started_on = '2010-01-01' where participant_id = '%1$s'""".formatted(participant));
        Expecting.knownForLong(participant);
        return participant;
    }

    /** Whoever has to do it, and has had to for long. */
    private static String overdue(String jobTitle, String expectation) throws SQLException {
        var person = employedForLong(Predecessor.employs(Expecting.staff(LEAD_RJ1, jobTitle, "", "")));
        Rows.texts(
                "select evaluate_duties(array['" + person + "']::uuid[], '" + expectation + "', current_date, now())");
        return person;
    }

    @Test
    void whatNamesTheTrustNamesTheOtherTooAndNobodyIsGivenTimeAnew() throws SQLException {
        var title = Expecting.newJobTitle();
        var expectation = expectedOfThePredecessor(title);
        awaitSwept(PUBLISHER, expectation);
        var goes = overdue(title, expectation);
        var waits = employedForLong(Expecting.staff(LEAD_RJZ, title, "", ""));
        duties(LEAD, expectation).body("items.participantId", contains(goes)).body("items.status", contains("OVERDUE"));
        duties(LEAD_RJZ, expectation).body("items", empty());

        Predecessor.merged();

        as(LEAD_RJZ)
                .get(EXPECTATIONS + "/" + expectation)
                .then()
                .statusCode(200)
                .body("appliesTo.organisations", contains("RGT", "RRV", "RJZ"))
                .body("status", equalTo("IN_FORCE"));
        assertThat(Log.typesOf(expectation)).containsExactly("expectation.published.v1", "expectation.widened.v1");
        awaitSwept(PUBLISHER, expectation);
        var before = today().minusDays(400).toString();
        eventually(() -> duties(LEAD_RJZ, expectation)
                .body("items.find { it.participantId == '" + goes + "' }.status", equalTo("OVERDUE"))
                .body("items.find { it.participantId == '" + goes + "' }.dueOn", equalTo(before))
                // Of whoever was there it is expected from that day on.
                .body("items.find { it.participantId == '" + waits + "' }.status", equalTo("EXPECTED"))
                .body("items.find { it.participantId == '" + waits + "' }.dueOn", equalTo(today().toString())));
        duties(LEAD, expectation).body("items", empty());
        // Looked at once more, also for itself, it is the same.
        Rows.texts("select evaluate_duties(array['" + goes + "', '" + waits + "']::uuid[], null, current_date, now())");
        duties(LEAD_RJZ, expectation)
                .body("items.find { it.participantId == '" + goes + "' }.dueOn", equalTo(before))
                .body("items.find { it.participantId == '" + waits + "' }.dueOn", equalTo(today().toString()));
    }

    @Test
    void whoIsExemptStaysSo() throws SQLException {
        var title = Expecting.newJobTitle();
        var expectation = expectedOfThePredecessor(title);
        awaitSwept(PUBLISHER, expectation);
        var person = Predecessor.employs(Expecting.staff(LEAD_RJ1, title, "", ""));
        String exemption = as(LEAD).body(Expecting.exemption(person, expectation))
                .post("/v1/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Predecessor.merged();

        var path = "/v1/exemptions/" + exemption;
        as(LEAD_RJZ).get(path).then().statusCode(200).body("endedOn", nullValue());
        assertProblem(as(LEAD).get(path).then(), 404, "NOT_FOUND");
        eventually(() -> duties(LEAD_RJZ, expectation)
                .body("items.participantId", contains(person))
                .body("items.status", contains("EXEMPT")));
        as(LEAD_RJZ).header("If-Match", "\"1\"").post(path + "/end").then().statusCode(200);
        eventually(() -> duties(LEAD_RJZ, expectation).body("items.status", contains("EXPECTED")));
    }

    @Test
    void whatTheSuccessorExpectsIsExpectedFromTheFirstDayThere() throws SQLException {
        var title = Expecting.newJobTitle();
        var expectation = Expecting.inForce(LEAD_RJZ, Expecting.body(title, BY_NOTHING));
        Predecessor.changed("set session_replication_role = replica; update expectation set valid_from = '"
                + today().minusDays(400) + "' where id = '" + expectation + "'");
        var person = employedForLong(Predecessor.employs(Expecting.staff(LEAD_RJ1, title, "", "")));

        Predecessor.merged();

        eventually(() -> duties(LEAD_RJZ, expectation)
                .body("items.participantId", contains(person))
                .body("items.dueOn", contains(today().toString())));
        Rows.texts("select evaluate_duties(array['" + person + "']::uuid[], null, current_date, now())");
        duties(LEAD_RJZ, expectation).body("items.dueOn", contains(today().toString()));
    }

    @Test
    void whatTheTrustExpectedOfItsOwnHoldsUntilTheDayAndIsThenADraftOfTheOther() {
        var title = Expecting.newJobTitle();
        var person = Predecessor.employs(Expecting.staff(LEAD_RJ1, title, "", ""));
        var there = Expecting.staff(LEAD_RJZ, title, "", "");
        var own = Expecting.inForce(LEAD, named(title));
        var written = Expecting.draft(LEAD, named(title).replace("Everybody learns", "Nobody learns"));
        var merger = Predecessor.planned(today().plusDays(1));

        Merging.round();

        as(LEAD).get(EXPECTATIONS + "/" + own).then().body("status", equalTo("IN_FORCE"));
        duties(LEAD, own).body("items.participantId", contains(person));
        assertThat(drafts(title)).isEmpty();

        Rows.change("update merger set takes_effect_on = '" + today() + "' where id = '" + merger + "'");
        Merging.isDone(merger);

        as(LEAD).get(EXPECTATIONS + "/" + own)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endedOn", equalTo(today().toString()))
                .body("employer", equalTo("RGT"));
        assertProblem(as(LEAD_RJZ).get(EXPECTATIONS + "/" + own).then(), 404, "NOT_FOUND");
        assertThat(Log.typesOf(own)).containsExactly("expectation.published.v1", "expectation.ended.v1");
        eventually(() -> duties(LEAD, own).body("items", empty()));
        duties(LEAD_RJZ, own).body("items", empty());
        // What was being written goes on being written there; what held is offered beside it.
        assertThat(drafts(title)).hasSize(2).contains(written);
        assertProblem(as(LEAD).get(EXPECTATIONS + "/" + written).then(), 404, "NOT_FOUND");
        var offered = drafts(title).stream()
                .filter(id -> !id.equals(written))
                .findFirst()
                .orElseThrow();
        as(LEAD_RJZ)
                .header("If-Match", "\"0\"")
                .post(EXPECTATIONS + "/" + offered + "/publish")
                .then()
                .statusCode(200);
        eventually(() -> assertThat(duties(LEAD_RJZ, offered).extract().<List<String>>path("items.participantId"))
                .containsExactlyInAnyOrder(person, there));
    }

    private static String named(String title) {
        return Expecting.body(title, BY_NOTHING);
    }

    /** What RJZ has not published for a job title. */
    private static List<String> drafts(String title) {
        return Rows.texts(
                "select id from expectation where employer = 'RJZ' and status = 'DRAFT' and job_titles @> array[lower('"
                        + title + "')]");
    }

    @Test
    void aMergerThatIsLookedAtLaterEndsItOnItsDay() {
        var title = Expecting.newJobTitle();
        var own = Expecting.inForce(LEAD, named(title));

        Predecessor.merged(today().minusDays(3));

        as(LEAD).get(EXPECTATIONS + "/" + own)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endedOn", equalTo(today().minusDays(3).toString()));
        assertThat(drafts(title)).hasSize(1);
    }

    @Test
    void whatIsPublishedIsWidenedByAMergerOnly() {
        var title = Expecting.newJobTitle();
        var national = expectedOfThePredecessor(title);
        var ofAll = Expecting.inForce(PUBLISHER, named(title));
        for (var change : List.of(
                "organisations = '{RJZ}' where id = '" + national + "'",
                "organisations = '{RJZ}' where id = '" + ofAll + "'",
                "employer = 'RJZ' where id = '" + ofAll + "'",
                "due_months = 3 where id = '" + national + "'")) {
            ThrowingCallable act = () -> Rows.change("update expectation set " + change);
            assertThatThrownBy(act)
                    .as(change)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }
}
