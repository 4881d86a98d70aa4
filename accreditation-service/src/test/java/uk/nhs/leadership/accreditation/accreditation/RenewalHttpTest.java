package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.COURSE_ALREADY_ACCREDITED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.NOT_IN_RENEWAL_WINDOW;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.REGISTER;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.WITHDRAWAL;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.announceAll;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.endingIn;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.replaceAtOnce;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.taughtOut;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.taughtOutYesterday;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class RenewalHttpTest {
    @Inject
    TurnChore chore;

    @Inject
    Callers callers;

    @Test
    void longBeforeItsTermIsOverACourseIsAccreditedAgainOnlyAtOnce() {
        var first = accredited(draft());
        var entry = REGISTER + "/" + numberOf(first);
        var second = nextVersion(first);

        ratify(RATIFIER, second).then().statusCode(409).body("code", equalTo(NOT_IN_RENEWAL_WINDOW.name()));
        as(PANEL_MEMBER).get(second).then().body("status", equalTo("RECOMMENDED"));
        asNobody().get(entry).then().body("status", equalTo("ACTIVE")).body("successor", nullValue());

        replaceAtOnce(second).then().statusCode(200);
        var number = numberOf(second);
        asNobody()
                .get(entry)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("successor", equalTo(number))
                .body("withdrawal", nullValue());
        asNobody()
                .get(REGISTER + "/" + number)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("decision", equalTo("ACCREDITED"))
                .body("validFrom", equalTo(today().toString()))
                .body("predecessor", equalTo(numberOf(first)));
    }

    @Test
    void inItsLastYearItsSuccessorWaitsUntilItIsOver() throws SQLException {
        var first = accredited(draft());
        var entry = REGISTER + "/" + numberOf(first);
        endingIn(numberOf(first), 100);
        asNobody().get(entry).then().body("renewalDue", equalTo(true));
        var second = nextVersion(first);

        ratify(RATIFIER, second).then().statusCode(200);

        var successor = REGISTER + "/" + numberOf(second);
        asNobody()
                .get(entry)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("renewalDue", equalTo(false))
                .body("successor", equalTo(numberOf(second)));
        asNobody()
                .get(successor)
                .then()
                .body("status", equalTo("PENDING_START"))
                .body("validFrom", equalTo(today().plusDays(101).toString()));
        ratify(RATIFIER, nextVersion(first))
                .then()
                .statusCode(409)
                .body("code", equalTo(COURSE_ALREADY_ACCREDITED.name()));

        act(RATIFIER, successor, "withdraw", WITHDRAWAL).then().statusCode(200);
        asNobody().get(entry).then().body("renewalDue", equalTo(true)).body("successor", nullValue());
    }

    @Test
    void theCalendarsTurnsAreAnnouncedOnceEach() throws SQLException {
        var over = numberOf(accredited(draft()));
        endingIn(over, -1);
        var due = numberOf(accredited(draft()));
        endingIn(due, 364);
        var taught = taughtOut();
        taughtOutYesterday(taught);
        var quiet = numberOf(accredited(draft()));

        announceAll();
        announceAll();

        assertThat(turnsOf(over)).containsExactly("accreditation.expired.v1 {}");
        assertThat(turnsOf(due)).containsExactly("accreditation.renewal-due.v1 {P0001}");
        assertThat(turnsOf(taught)).containsExactly("accreditation.teach-out-ended.v1 {}");
        assertThat(turnsOf(quiet)).isEmpty();
    }

    @Test
    void whatTwoReplicasSeeTurnIsAnnouncedOnce() throws Exception {
        var over = numberOf(accredited(draft()));
        endingIn(over, -1);

        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> round = () -> callers.<Boolean>as(Caller.service("test"), chore::doSome);
            for (var answer : both.invokeAll(List.of(round, round))) {
                answer.get();
            }
        }

        assertThat(turnsOf(over)).hasSize(1);
    }

    @Test
    void whatTurnsIsFoundByItsDay() throws SQLException {
        endingIn(numberOf(accredited(draft())), -1);

        var sent = SentSql.during(RegisterApi::announceAll);

        assertFound("accreditation_standing_expiring", "accreditation_standing", sent);
        assertFound("accreditation_standing_taught_out", "accreditation_standing", sent);
        assertFound("accreditation_turn_pkey", "accreditation_turn", sent);
    }

    @Test
    void whatACourseHasIsFoundByTheCourse() throws SQLException {
        var second = nextVersion(accredited(draft()));

        assertFound(
                "accreditation_of_course",
                "accreditation",
                SentSql.during(() -> ratify(RATIFIER, second).then().statusCode(409)));
    }

    /** The path of another version of the same course, recommended to be accredited. */
    private static String nextVersion(String accredited) {
        String course = as(LEAD).get(accredited).path("courseId");
        return recommended(with(draft("The next version"), "courseId", course), toAccredit());
    }

    private static List<String> turnsOf(String number) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            return Sql.texts(
                    session,
                    "select e.type || ' ' || e.audience::text from event_log e join accreditation a on a.id = e.subject"
                            + " where a.number = '" + number + "' and e.type in ('accreditation.expired.v1',"
                            + " 'accreditation.renewal-due.v1', 'accreditation.teach-out-ended.v1') order by e.entry");
        }
    }
}
