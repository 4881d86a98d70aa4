package uk.nhs.leadership.enrolment.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.enrolment.merger.Merging.PATH;
import static uk.nhs.leadership.enrolment.merger.Merging.body;
import static uk.nhs.leadership.enrolment.merger.Merging.done;
import static uk.nhs.leadership.enrolment.merger.Merging.merge;
import static uk.nhs.leadership.enrolment.merger.Merging.person;
import static uk.nhs.leadership.enrolment.merger.Merging.placeOf;
import static uk.nhs.leadership.enrolment.merger.Merging.planned;
import static uk.nhs.leadership.enrolment.merger.Merging.trust;
import static uk.nhs.leadership.enrolment.organisation.Directory.OPERATOR;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.organisation.Directory;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

/** How a trust becomes part of another: planned by the national body, done by the chore on its day. */
@QuarkusTest
class MergerHttpTest {
    private static String one(String query) {
        return Rows.texts(query).getFirst();
    }

    @Test
    void whoeverIsEmployedGoesOverWithTheirHistoryAndWhoLeftStays() {
        var trust = trust();
        var stays = person(trust);
        Rows.change("update participant set employed_from = date '2020-01-01', employed_until = date '2024-03-31'"
                + " where id = '" + stays + "'");
        var goes = person(trust);
        Rows.change(
                "update participant set employed_from = date '2020-01-01', site = 'Ward 7' where id = '" + goes + "'");
        var number = one("select employee_number from participant where id = '" + goes + "'");

        var merger = done(trust, "RJZ");

        as(LEAD_RJZ)
                .get("/v1/participants/" + goes)
                .then()
                .statusCode(200)
                .body("employer", equalTo("RJZ"))
                .body("employeeNumber", equalTo(number))
                .body("site", equalTo("Ward 7"))
                .body("employedFrom", equalTo(today().toString()));
        assertThat(Rows.texts("select concat_ws(' ', employer, started_on, ended_on, ended_as) from employment"
                        + " where participant_id = '" + goes + "' order by started_on"))
                .containsExactly(trust + " 2020-01-01 " + today().minusDays(1) + " MOVED", "RJZ " + today());
        assertThat(one("select employer from participant where id = '" + stays + "'"))
                .isEqualTo(trust);
        assertThat(Log.typesOf(goes)).endsWith("participant.moved.v1");
        assertThat(Log.typesOf(merger)).containsExactly("merger.planned.v1", "merger.begun.v1", "merger.completed.v1");
        as(LEAD_RJZ)
                .get(PATH + merger)
                .then()
                .body("status", equalTo("DONE"))
                .body("people", equalTo(1))
                .body("predecessor", equalTo(trust));
    }

    @Test
    void aNumberThatSomebodyHasThereIsAnotherAndIsFoundByTheFormerOne() {
        var trust = trust();
        var into = trust();
        var manager = person(trust);
        var number = one("select employee_number from participant where id = '" + manager + "'");
        var report = person(trust);
        Rows.change("update participant set manager_employee_number = '" + number + "' where id = '" + report + "'");
        var other = person(into);
        Rows.change("update participant set employee_number = '" + number + "' where id = '" + other + "'");
        var account = java.util.UUID.randomUUID();
        Rows.change("update participant set account_id = '" + account + "' where id = '" + other + "'");
        Rows.change("update participant set account_id = '" + account + "' where id = '" + manager + "'");

        var merger = done(trust, into);

        var renumbered = trust + "-" + number;
        assertThat(one("select employee_number from participant where id = '" + manager + "'"))
                .isEqualTo(renumbered);
        // Who reports to somebody reports to the same person still, and not to whoever has the number there.
        assertThat(one("select manager_employee_number from participant where id = '" + report + "'"))
                .isEqualTo(renumbered);
        assertThat(Rows.texts("select 1 from participant where id = '" + manager + "' and account_id is null"))
                .hasSize(1);
        as(OPERATOR)
                .get(PATH + merger + "/people?formerEmployeeNumber=" + number)
                .then()
                .statusCode(200)
                .body("items.participantId", contains(manager))
                .body("items.formerEmployeeNumber", contains(number))
                .body("items.employeeNumber", contains(renumbered));
        as(OPERATOR).get(PATH + merger + "/people?limit=1").then().body("items.size()", equalTo(1));
        // The people are the successor's affair and nobody else's.
        assertProblem(as(LEAD_RJZ).get(PATH + merger + "/people").then(), 404, "NOT_FOUND");
    }

    @Test
    void whatHasNotEndedGoesOverAndWhatHasEndedStays() {
        var trust = trust();
        var cohort = Given.openCohort(Accreditation.granted(), 3, today().plusDays(30));
        var started = Given.openCohort(Accreditation.granted(), 5);
        var live = place(trust, cohort);
        var passed = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), started);
        Given.finished(passed, "PASSED");
        placeOf(trust, passed);
        Given.approvers(LEAD_RJ1, "LEAD");
        var nominated = placeOf(trust, Given.nomination("manager.rj1", Given.staffOf("manager.rj1", LEAD_RJ1), cohort));
        place(trust, cohort);
        place(trust, cohort);
        var waits = placeOf(trust, Given.waiting(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort));
        Rows.change("update waiting set employer = '" + trust + "' where enrolment_id = '" + waits + "'");

        var merger = done(trust, "RJZ");

        for (var id : List.of(live, nominated, waits)) {
            as(LEAD_RJZ).get("/v1/enrolments/" + id).then().statusCode(200).body("employer", equalTo("RJZ"));
            assertThat(Log.typesOf(id)).endsWith("enrolment.moved-with-employer.v1");
        }
        assertThat(one("select employer from enrolment where id = '" + passed + "'"))
                .isEqualTo(trust);
        // What has ended stays with the trust that had it, and whoever goes on reads it there.
        assertProblem(as(LEAD_RJZ).get("/v1/enrolments/" + passed).then(), 404, "NOT_FOUND");
        as(LEAD_RJZ)
                .get(PATH + merger + "/enrolments")
                .then()
                .statusCode(200)
                .body("items.id", contains(passed))
                .body("items.employer", contains(trust))
                .body("items.training", contains("PASSED"));
        assertProblem(as(LEAD_RJ1).get(PATH + merger + "/enrolments").then(), 404, "NOT_FOUND");
        assertProblem(
                as(LEAD_RJZ).get(PATH + planned(trust(), "RJZ") + "/enrolments").then(), 404, "NOT_FOUND");
        assertThat(one("select employer from waiting where enrolment_id = '" + waits + "'"))
                .isEqualTo("RJZ");
        assertThat(one("select audience::text from event_log where subject = '" + nominated
                        + "' and type = 'enrolment.moved-with-employer.v1'"))
                .contains(trust, "RJZ")
                .doesNotContain("P0001");
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(3));
        as(LEAD_RJZ).get(PATH + merger).then().body("cohorts", equalTo(1));
    }

    private static String place(String trust, String cohort) {
        return placeOf(trust, Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort));
    }

    @Test
    void placesKeptForTheTrustAreKeptForTheOtherAndCountedOnce() {
        var trust = trust();
        var cohort = Given.openCohort(Accreditation.granted(), 10, today().plusDays(30));
        Given.allocated(cohort, "RJ1", 3);
        place(trust, cohort);
        place(trust, cohort);
        Rows.change("update allocation set trust = '" + trust + "' where cohort_id = '" + cohort + "'");
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);

        done(trust, "RJZ");

        // Of four people three have the places that are kept, the fourth an open one.
        assertThat(Rows.texts("select concat_ws(' ', trust, places, places_taken, open_taken) from allocation"
                        + " where cohort_id = '" + cohort + "'"))
                .containsExactly("RJZ 3 3 1");
        assertThat(Rows.texts("select concat_ws(' ', places_taken, places_allocated, allocated_taken) from cohort"
                        + " where id = '" + cohort + "'"))
                .containsExactly("4 3 3");
    }

    @Test
    void placesKeptForBothAreAddedUp() {
        var trust = trust();
        var cohort = Given.openCohort(Accreditation.granted(), 10, today().plusDays(30));
        Given.allocated(cohort, "RJ1", 1);
        place(trust, cohort);
        place(trust, cohort);
        Rows.change("update allocation set trust = '" + trust + "' where cohort_id = '" + cohort + "'");
        Given.allocated(cohort, "RJZ", 3);
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);

        done(trust, "RJZ");

        assertThat(Rows.texts("select concat_ws(' ', trust, places, places_taken, open_taken) from allocation"
                        + " where cohort_id = '" + cohort + "'"))
                .containsExactly("RJZ 4 3 0");
        assertThat(Rows.texts("select concat_ws(' ', places_taken, places_allocated, allocated_taken) from cohort"
                        + " where id = '" + cohort + "'"))
                .containsExactly("3 4 3");
    }

    @Test
    void aMergerOfADayToComeWaitsForItAndCanBeCalledOff() {
        var trust = trust();
        var into = trust();
        var person = person(trust);
        var merger = planned(trust, into);
        var waits = merge(into, "RJZ", today().plusYears(2))
                .statusCode(201)
                .extract()
                .<String>path("id");

        Merging.round();

        assertThat(one("select employer from participant where id = '" + person + "'"))
                .isEqualTo(trust);
        as(OPERATOR).get(PATH + merger).then().body("status", equalTo("PLANNED"));
        Given.act(OPERATOR, PATH + waits, "call-off", "").statusCode(200).body("status", equalTo("CALLED_OFF"));

        Rows.change("update merger set takes_effect_on = '" + today() + "' where id = '" + merger + "'");
        Merging.isDone(merger);

        assertThat(one("select employer from participant where id = '" + person + "'"))
                .isEqualTo(into);
        assertRefused(Given.act(OPERATOR, PATH + merger, "call-off", ""), MergerRule.MERGER_MOVE_NOT_ALLOWED);
        assertThat(Log.typesOf(waits)).containsExactly("merger.planned.v1", "merger.called-off.v1");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        var trust = trust();
        var into = trust();
        var third = trust();
        var on = today().plusYears(1);

        assertRefused(merge(trust, trust, on), MergerRule.MERGER_INTO_ITSELF);
        assertRefused(merge(trust, Directory.newCode(), on), MergerRule.MERGER_SUCCESSOR_UNKNOWN);
        planned(trust, into);
        assertRefused(merge(trust, third, on), MergerRule.MERGER_ALREADY_PLANNED);
        assertRefused(merge(into, trust, on), MergerRule.MERGER_IN_A_CIRCLE);
        merge(into, third, on.plusDays(1)).statusCode(201);
        assertRefused(merge(third, trust, on.plusDays(2)), MergerRule.MERGER_IN_A_CIRCLE);
        assertRefused(merge(trust(), into, on.plusDays(1)), MergerRule.MERGER_SUCCESSOR_GONE);
        merge(trust(), into, on).statusCode(201);
        assertThat(Rows.texts("select 1 from merger where predecessor = '" + third + "'"))
                .isEmpty();
    }

    @Test
    void onlyTheNationalBodyPlansAndOnlyTheTwoTrustsLearnOfIt() {
        var trust = trust();
        var merger = planned(trust, "RJZ");

        as(LEAD_RJZ).get(PATH + merger).then().statusCode(200).body("reason", equalTo("Transfer order"));
        as(LEAD_RJZ).get("/v1/mergers?status=PLANNED&limit=200").then().body("items.id", hasItem(merger));
        assertProblem(as(LEAD_RJ1).get(PATH + merger).then(), 404, "NOT_FOUND");
        assertThat(as(LEAD_RJ1).get("/v1/mergers?limit=200").<List<String>>path("items.id"))
                .doesNotContain(merger);
        assertProblem(as(LEAD_P0001).get(PATH + merger).then(), 403, "FORBIDDEN");
        for (var person : List.of(LEAD_RJZ, LEAD_RJ1, "every.role.rgt")) {
            assertProblem(
                    Given.act(person, Directory.PATH + "/" + trust, "merge", body("RJ1", today())), 403, "FORBIDDEN");
            assertProblem(
                    as(person)
                            .header("If-Match", "\"0\"")
                            .post(PATH + merger + "/call-off")
                            .then(),
                    403,
                    "FORBIDDEN");
        }
        assertProblem(anonymous().get(PATH + merger).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void whatWasLookedAtIsWhatIsMerged() {
        var trust = trust();
        var path = Directory.PATH + "/" + trust + "/merge";
        assertProblem(as(OPERATOR).body(body("RJZ", today())).post(path).then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(OPERATOR)
                        .header("If-Match", "\"7\"")
                        .body(body("RJZ", today()))
                        .post(path)
                        .then(),
                412,
                "VERSION_STALE");
        assertProblem(
                as(OPERATOR)
                        .header("If-Match", "\"0\"")
                        .body(body("RJZ", today()))
                        .post(Directory.PATH + "/" + Directory.newCode() + "/merge")
                        .then(),
                404,
                "NOT_FOUND");
        assertFault(
                as(OPERATOR)
                        .header("If-Match", "\"0\"")
                        .body("{\"into\": \"rjz\", \"on\": \"2027-04-01\", \"reason\": \"x\"}")
                        .post(path)
                        .then(),
                "/into");
        assertFault(as(OPERATOR).get("/v1/mergers?status=SOON").then(), "?status");
        as(OPERATOR).get("/v1/mergers?limit=1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from people_go_over('%s', '00000000-0000-0000-0000-000000000000', 10, now())",
                "select * from places_go_over('%s', '00000000-0000-0000-0000-000000000000', now())",
                "select rules_go_over('%s', now())",
                "insert into merger_person values ('%s', gen_random_uuid(), 'RJ1', '1', '2', now())"
            })
    void theDatabaseLetsOnlyTheMergerDoIt(String act) throws SQLException {
        var trust = trust();
        var merger = planned(trust, "RJ1");
        Rows.change("update merger set status = 'UNDER_WAY', begun_at = now(), takes_effect_on = takes_effect_on"
                + " where id = '" + merger + "'");
        try (var connection = Rows.connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.reach', '', false), set_config('app.organisation', 'RJ1', false)");
            assertThatThrownBy(() -> statement.execute(act.formatted(merger)))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
            assertThat(statement.executeUpdate("update merger set successor = 'RJZ' where id = '" + merger + "'"))
                    .isZero();
        }
        // Not even the service's own work does before the day.
        Rows.change("update merger set status = 'PLANNED', begun_at = null where id = '" + merger + "'");
        assertThatThrownBy(() -> Rows.texts("select rules_go_over('" + merger + "', now())"))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void aMergerThatWasBrokenOffGoesOnWhereItWas() {
        var trust = trust();
        var into = trust();
        var first = person(trust);
        var second = person(trust);
        String merger = merge(trust, into, today().plusYears(1))
                .statusCode(201)
                .extract()
                .path("id");
        // As if a process had been killed after the first of them.
        Rows.change("update merger set status = 'UNDER_WAY', begun_at = now(), people = 1, swept_to = '" + first
                + "', takes_effect_on = '" + today() + "' where id = '" + merger + "'");
        Rows.change("update participant set employer = '" + into + "' where id = '" + first + "'");

        Merging.isDone(merger);

        assertThat(one("select employer from participant where id = '" + second + "'"))
                .isEqualTo(into);
        as(OPERATOR).get(PATH + merger).then().body("people", equalTo(2));
        assertThat(Log.typesOf(first)).doesNotContain("participant.moved.v1");
    }

    @Test
    void whatTheTrustHasSettledIsTheOthers() {
        var trust = trust();
        var into = trust();
        Rows.change("insert into approval_order values (gen_random_uuid(), '" + trust + "', '{LEAD}', now(), 0)");

        done(trust, into);

        assertThat(Rows.texts("select approvers::text from approval_order where employer = '" + into + "'"))
                .containsExactly("{LEAD}");
        assertThat(Rows.texts("select 1 from approval_order where employer = '" + trust + "'"))
                .isEmpty();
        as(OPERATOR).get(PATH + "x").then().statusCode(404);
        as(LEAD_RJ1)
                .get("/v1/mergers?limit=200")
                .then()
                .body("items.findAll { it.predecessor == '" + trust + "' }", empty());
    }
}
