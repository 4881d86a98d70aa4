package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** What can become of enrolments, so that all of it is announced once. */
final class EverythingOfEnrolments {
    private EverythingOfEnrolments() {}

    /** Every road to a place, and each way it can end. */
    static void everythingHappensToPlaces() {
        Given.approvers(LEAD_RJ1, "MANAGER", "LEAD");
        var cohort = Given.openCohort(Accreditation.granted(), 1, Given.today().plusDays(30));
        var why = "{\"reason\": \"other\", \"text\": \"No cover\"}";
        Given.move(LEAD_RJ1, nominated(cohort), "refuse", why).statusCode(200);
        Given.move(LEAD_RJ1, nominated(cohort), "cancel", why).statusCode(200);
        Given.move(LEAD_P0001, approved(cohort), "reject", why).statusCode(200);
        var offered = approved(cohort);
        Given.move(LEAD_P0001, offered, "offer", "{}").statusCode(200);
        var waiting = approved(cohort);
        Given.move(LEAD_P0001, waiting, "offer", "{}").statusCode(200);
        Given.move(LEAD_RJ1, offered, "decline", why).statusCode(200);
        awaitPlace(waiting, "OFFERED");
        Given.offerRanOutYesterday(waiting);
        awaitPlace(waiting, "OFFER_EXPIRED");
    }

    private static void awaitPlace(String id, String place) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> as(LEAD_RJ1).get("/v1/enrolments/" + id).then().body("place", Matchers.equalTo(place)));
    }

    private static String nominated(String cohort) {
        return Given.nomination(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
    }

    private static String approved(String cohort) {
        var id = nominated(cohort);
        Given.move(LEAD_RJ1, id, "approve", "").statusCode(200);
        return id;
    }

    /** A training that is paused, declared wrongly, and moved to another cohort before. */
    static void everythingHappensToATraining() {
        var accreditation = Accreditation.granted();
        var from = Given.openCohort(accreditation, 3);
        var id = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), from);
        var on = "\"on\": \"" + Given.today() + "\"";
        Given.move(LEAD_RJ1, id, "change-cohort", "{\"cohortId\": \"" + Given.openCohort(accreditation, 3) + "\"}")
                .statusCode(200);
        for (var kind : List.of("STARTED", "RETAINED_1")) {
            as(LEAD_P0001)
                    .body(Given.declaration(kind))
                    .post("/v1/enrolments/" + id + "/declarations")
                    .then()
                    .statusCode(201);
        }
        String retained = as(LEAD_P0001)
                .get("/v1/enrolments/" + id + "/declarations")
                .then()
                .extract()
                .path("items[1].id");
        Given.move(
                        LEAD_P0001,
                        id,
                        "declarations/" + retained + "/void",
                        "{\"reason\": \"wrong-date\", \"text\": \"No cover\"}")
                .statusCode(200);
        Given.move(LEAD_RJ1, id, "defer", "{\"reason\": \"bereavement\", \"text\": \"No cover\", " + on + "}")
                .statusCode(200);
        Given.move(LEAD_P0001, id, "resume", "{" + on + "}").statusCode(200);
    }

    /** To another provider, or to another employer. */
    static void enrolmentsGoElsewhere() {
        var accreditation = Accreditation.granted();
        var from = Given.openCohort(accreditation, 3);
        var id = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), from);
        var to = Given.openCohortOf(LEAD_P0002, accreditation.alsoOf("P0002"), 3, Given.today());
        Given.act(LEAD_RJ1, "/v1/transfers/" + Given.transfer(LEAD_RJ1, id, to), "call-off", "")
                .statusCode(200);
        var why = "{\"reason\": \"other\", \"text\": \"No cover\"}";
        Given.act(LEAD_P0002, "/v1/transfers/" + Given.transfer(LEAD_RJ1, id, to), "decline", why)
                .statusCode(200);
        Given.act(LEAD_P0002, "/v1/transfers/" + Given.transfer(LEAD_RJ1, id, to), "accept", "")
                .statusCode(200);
        Given.act(LEAD_RJZ, "/v1/takeovers/" + Given.takeover(from), "accept", "")
                .statusCode(200);
        Given.act(LEAD_RJZ, "/v1/takeovers/" + Given.takeover(from), "refuse", "")
                .statusCode(200);
    }

    static void somebodyIsAtASession() {
        var cohort = Given.sessionsCohort(Accreditation.granted());
        var id = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        as(LEAD_P0001)
                .body(Given.attendanceOf("WORKSHOP_1", id))
                .post("/v1/cohorts/" + cohort + "/attendance")
                .then()
                .statusCode(200);
    }

    static void somebodyJoinsLate() {
        var cohort = Given.closedCohort(Accreditation.granted());
        var participant = Given.participant(LEAD_RJ1);
        var until = "{\"until\": \"" + Given.today() + "\"}";
        Given.act(LEAD_P0001, lateEntry(participant, cohort), "decline", "").statusCode(200);
        Given.act(LEAD_RJ1, lateEntry(participant, cohort), "call-off", "").statusCode(200);
        Given.act(LEAD_P0001, lateEntry(participant, cohort), "grant", until).statusCode(200);
        Given.enrolment(LEAD_RJ1, participant, cohort);
    }

    private static String lateEntry(String participant, String cohort) {
        return "/v1/late-entries/" + Given.lateEntry(LEAD_RJ1, participant, cohort);
    }
}
