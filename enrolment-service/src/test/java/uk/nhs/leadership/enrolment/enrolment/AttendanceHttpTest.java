package uk.nhs.leadership.enrolment.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.attendance.AttendanceRule.ATTENDANCE_THE_SAME;
import static uk.nhs.leadership.enrolment.attendance.AttendanceRule.SESSION_NOT_PLANNED;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.nomination;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.sessionsCohort;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.TEACH_OUT_OVER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** Who was at which session: recorded of one and of many, corrected, seen by those it concerns. */
@QuarkusTest
class AttendanceHttpTest {
    private Accreditation accreditation;

    @BeforeEach
    void aCourseIsAccredited() {
        accreditation = Accreditation.granted();
    }

    @Test
    void whatIsRecordedLaterCountsAndWhatWasRecordedStays() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), sessionsCohort(accreditation));
        find(LEAD_RJ1, id).body("attendance", nullValue());

        record(LEAD_P0001, id, "WORKSHOP_1", "ABSENT")
                .statusCode(201)
                .body("attendance.absent", equalTo(1))
                .body("attendance.rate", equalTo(0));
        record(LEAD_P0001, id, "WORKSHOP_2", "PRESENT").statusCode(201).body("attendance.rate", equalTo(50));
        assertRefused(record(LEAD_P0001, id, "WORKSHOP_1", "ABSENT"), ATTENDANCE_THE_SAME);
        record(LEAD_P0001, id, "WORKSHOP_1", "EXCUSED")
                .statusCode(201)
                .body("attendance.absent", equalTo(0))
                .body("attendance.excused", equalTo(1))
                .body("attendance.present", equalTo(1))
                .body("attendance.rate", equalTo(100));

        listed(LEAD_RJ1, id)
                .statusCode(200)
                .body("items.session", contains("WORKSHOP_1", "WORKSHOP_2", "WORKSHOP_1"))
                .body("items.mark", contains("ABSENT", "PRESENT", "EXCUSED"));
    }

    @Test
    void aListHasAResultForEachRowAndARefusedRowKeepsNoneBack() {
        var cohort = sessionsCohort(accreditation);
        var first = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var second = enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        var elsewhere = enrolment(LEAD_RJ1, participant(LEAD_RJ1), sessionsCohort(accreditation));
        var stranger = UUID.randomUUID().toString();
        record(LEAD_P0001, first, "WORKSHOP_1", "PRESENT").statusCode(201);

        recordAll(LEAD_P0001, cohort, "WORKSHOP_1", first, second, elsewhere, stranger, second)
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("items.enrolmentId", contains(first, second, elsewhere, stranger, second))
                .body(
                        "items.code",
                        contains("ATTENDANCE_THE_SAME", null, "NOT_FOUND", "NOT_FOUND", "ATTENDANCE_THE_SAME"));

        find(LEAD_RJZ, second).body("attendance.present", equalTo(1));
        find(LEAD_RJ1, elsewhere).body("attendance", nullValue());
    }

    @Test
    void whoHasNoPlaceIsAtNoSession() {
        var cohort = sessionsCohort(accreditation);
        Given.approvers(LEAD_RJ1, "LEAD");
        var nominated = nomination(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        recordAll(LEAD_P0001, cohort, "WORKSHOP_1", nominated).body("items.code", contains("MOVE_NOT_ALLOWED"));

        listed(LEAD_RJ1, nominated).body("items", empty());
    }

    @Test
    void aSessionIsAMilestoneOfTheCohortWhoseDayHasCome() {
        var cohort = sessionsCohort(accreditation);
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        assertRefused(record(LEAD_P0001, id, "WORKSHOP_9", "PRESENT"), SESSION_NOT_PLANNED);
        assertRefused(record(LEAD_P0001, id, "WORKSHOP_3", "PRESENT"), DATE_IN_FUTURE);
        assertRefused(recordAll(LEAD_P0001, cohort, "WORKSHOP_3", id), DATE_IN_FUTURE);
        assertFault(record(LEAD_P0001, id, "workshop", "PRESENT"), "/session");
        assertFault(record(LEAD_P0001, id, "WORKSHOP_1", "LATE"), "/mark");
        assertFault(recordAll(LEAD_P0001, cohort, "WORKSHOP_1"), "/rows");
        find(LEAD_RJ1, id).body("attendance", nullValue());
    }

    @Test
    void inTheTimeToTeachOutItIsRecordedAndAfterItNotAnyMore() {
        var taughtOut = Accreditation.granted();
        var over = Accreditation.granted();
        var going = enrolment(LEAD_RJ1, participant(LEAD_RJ1), sessionsCohort(taughtOut));
        var gone = enrolment(LEAD_RJ1, participant(LEAD_RJ1), sessionsCohort(over));
        taughtOut.withdraw(today().minusDays(1), today().plusDays(30));
        over.withdraw(today().minusDays(2), today().minusDays(1));

        record(LEAD_P0001, going, "WORKSHOP_1", "PRESENT").statusCode(201);
        assertRefused(record(LEAD_P0001, gone, "WORKSHOP_1", "PRESENT"), TEACH_OUT_OVER);
    }

    @Test
    void onlyTheProviderRecordsAndOnlyThoseConcernedSee() {
        var own = Awarded.participantOf(Awarded.HOLDER);
        var cohort = sessionsCohort(accreditation);
        var id = enrolment(LEAD_RJ1, own, cohort);

        assertProblem(record(LEAD_RJ1, id, "WORKSHOP_1", "PRESENT"), 403, "FORBIDDEN");
        assertProblem(record(LEAD_P0002, id, "WORKSHOP_1", "PRESENT"), 404, "NOT_FOUND");
        assertProblem(recordAll(LEAD_RJ1, cohort, "WORKSHOP_1", id), 403, "FORBIDDEN");
        assertProblem(recordAll(LEAD_P0002, cohort, "WORKSHOP_1", id), 404, "NOT_FOUND");
        record(LEAD_P0001, id, "WORKSHOP_1", "PRESENT").statusCode(201);

        for (var person : new String[] {LEAD_RJ1, LEAD_P0001, Awarded.HOLDER}) {
            listed(person, id).statusCode(200).body("items.mark", contains("PRESENT"));
        }
        assertProblem(listed(LEAD_RJZ, id), 404, "NOT_FOUND");
        assertProblem(listed(LEAD_P0002, id), 404, "NOT_FOUND");
        assertProblem(listed(Awarded.COLLEAGUE, id), 404, "NOT_FOUND");
    }

    private static ValidatableResponse record(String person, String id, String session, String mark) {
        return as(person)
                .body("{\"session\": \"" + session + "\", \"mark\": \"" + mark + "\"}")
                .post("/v1/enrolments/" + id + "/attendance")
                .then();
    }

    /** All of them were there. */
    private static ValidatableResponse recordAll(String person, String cohort, String session, String... enrolments) {
        return as(person)
                .body(Given.attendanceOf(session, enrolments))
                .post("/v1/cohorts/" + cohort + "/attendance")
                .then();
    }

    private static ValidatableResponse listed(String person, String id) {
        return as(person).get("/v1/enrolments/" + id + "/attendance").then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/enrolments/" + id).then().statusCode(200);
    }
}
