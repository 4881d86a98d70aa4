package uk.nhs.leadership.enrolment.ownstaff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class OwnStaffHttpTest {
    private static final String STAFF = "/v1/participants/me/staff";
    private static final String MANAGER = "manager.rj1";

    @Test
    void aLineManagerSeesTheOwnStaffAndNobodyElse() {
        var own = Given.staffOf(MANAGER, LEAD_RJ1);
        var others = Given.participant(LEAD_RJ1);

        var staff = ids(list(MANAGER));

        assertThat(staff).contains(own).doesNotContain(others, Given.participantOf(MANAGER, LEAD_RJ1));
        assertThat(member(own))
                .containsEntry("givenName", "Amara")
                .containsEntry("familyName", "Okafor")
                .containsEntry("stage", "S1")
                .containsEntry("enrolments", List.of());
    }

    @Test
    void nobodyIsAnothersStaff() {
        Given.staffOf(MANAGER, LEAD_RJ1);
        var theirs = Given.staffOf("manager.rjz", "lead.rjz");

        assertThat(ids(list("manager.rjz"))).contains(theirs).doesNotContainAnyElementsOf(ids(list(MANAGER)));
        for (var other : List.of(LEAD_RJ1, "participant.one.rj1", LEAD_P0001, "operator.one")) {
            assertProblem(as(other).get(STAFF).then(), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(STAFF).then(), 401, "UNAUTHENTICATED");
        Given.unlinked("every.role.rgt", "lead.rgt");
        as("every.role.rgt").get(STAFF).then().statusCode(200).body("items", empty());
    }

    @Test
    void whoHasLeftOrIsGivenToAnotherIsNotListed() {
        var left = Given.staffOf(MANAGER, LEAD_RJ1);
        var given = Given.staffOf(MANAGER, LEAD_RJ1);
        assertThat(ids(list(MANAGER))).contains(left, given);

        says(left, "employed_from,employed_until", "2020-01-01," + today());
        says(given, "manager_employee_number", "NOBODY-1");

        assertThat(ids(list(MANAGER))).doesNotContain(left, given);
    }

    @Test
    void whatIsOverdueIsToBeNominatedForAndThenWaitedFor() {
        var title = Expecting.newJobTitle();
        var accreditation = Accreditation.granted();
        var late = Given.staffOf(MANAGER, LEAD_RJ1);
        says(late, "job_title", title);
        var expectation = Expecting.inForce(LEAD_RJ1, Expecting.body(title, Expecting.byCourse(accreditation)));
        Expecting.dutyOf(late, expectation);

        eventually(() -> assertThat(member(late).get("next"))
                .isEqualTo(Map.of("step", "NOMINATE", "dueOn", today().toString())));
        assertThat(member(late).get("expectations"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("due", 1)
                .containsEntry("standing", "DUE");

        Given.approvers(LEAD_RJ1, "MANAGER", "LEAD");
        try {
            var asked = Given.nomination(LEAD_RJ1, late, Given.openCohort(accreditation, 3));
            assertThat(member(late).get("next")).isEqualTo(Map.of("step", "APPROVE", "enrolmentId", asked));
            Given.move(MANAGER, asked, "approve", "").statusCode(200);
            assertThat(member(late).get("next")).isEqualTo(Map.of("step", "WAIT", "enrolmentId", asked));
        } finally {
            Given.approvers(LEAD_RJ1, "LEAD");
        }
    }

    @Test
    void whoIsOnACourseIsGivenTime() {
        var learning = Given.staffOf(MANAGER, LEAD_RJ1);
        var accreditation = Accreditation.granted();
        var enrolment = Given.enrolment(LEAD_RJ1, learning, Given.openCohort(accreditation, 3));

        assertThat(member(learning).get("next")).isEqualTo(Map.of("step", "GIVE_TIME", "enrolmentId", enrolment));
        assertThat(member(learning).get("enrolments"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .isEqualTo(Map.of(
                        "id",
                        enrolment,
                        "courseTitle",
                        as(LEAD_RJ1)
                                .get("/v1/courses/" + accreditation.number())
                                .path("title"),
                        "startsOn",
                        today().toString(),
                        "place",
                        "ENROLLED",
                        "training",
                        "ENROLLED"));

        Given.finished(enrolment, "PASSED");
        assertThat(member(learning).get("enrolments")).isEqualTo(List.of());
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        var first = Given.staffOf(MANAGER, LEAD_RJ1);
        var second = Given.staffOf(MANAGER, LEAD_RJ1);

        var all = list(MANAGER);

        assertThat(ids(all)).containsSubsequence(first, second).doesNotHaveDuplicates();
        String next = as(MANAGER)
                .get(STAFF + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        List<String> then = as(MANAGER)
                .get(STAFF + "?limit=1&after=" + next)
                .then()
                .extract()
                .path("items.participantId");
        assertThat(then).containsExactly(ids(all).get(1));
    }

    @Test
    void theyAreReadInTheOrderOfAnIndexAndWhatIsTheirsByThePerson() throws SQLException {
        var learning = Given.staffOf(MANAGER, LEAD_RJ1);
        Given.enrolment(LEAD_RJ1, learning, Given.openCohort(Accreditation.granted(), 3));

        var sent = SentSql.during(() -> as(MANAGER).get(STAFF).then().statusCode(200)).stream()
                .filter(sql -> sql.contains("manager_employee_number=?") || sql.contains("participant_id in"))
                .toList();

        assertListed("participant_of_manager", "participant", sent);
        assertFound("enrolment_(of_participant|one_live_per_course)", "enrolment", sent);
        assertFound("duty_once", "duty", sent);
    }

    /** A later file says something else of somebody. */
    private static void says(String participant, String columns, String values) {
        String number = as(LEAD_RJ1).get("/v1/participants/" + participant).path("employeeNumber");
        var given = "given_name,family_name,email,pay_band,stage" + (columns.contains("job_title") ? "" : ",job_title");
        var title = columns.contains("job_title") ? "" : ",Ward manager";
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number," + given + "," + columns + "\n" + number
                        + ",Amara,Okafor,amara.okafor@rj1.example,7,S1" + title + "," + values + "\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    private static Map<String, Object> member(String participant) {
        return list(MANAGER).stream()
                .filter(each -> participant.equals(each.get("participantId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Map<String, Object>> staff) {
        return staff.stream()
                .map(each -> String.valueOf(each.get("participantId")))
                .toList();
    }

    private static List<Map<String, Object>> list(String manager) {
        var all = new ArrayList<Map<String, Object>>();
        var after = "";
        do {
            var page = as(manager)
                    .get(STAFF + "?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            all.addAll(items);
            String next = page.path("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return all;
    }
}
