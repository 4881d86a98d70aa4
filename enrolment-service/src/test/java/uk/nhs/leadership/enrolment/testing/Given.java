package uk.nhs.leadership.enrolment.testing;

import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must have happened before a test begins, brought about over HTTP. */
public final class Given {
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final AtomicInteger EMPLOYEES = new AtomicInteger(10_000_000);
    private static final String HEADING = "employee_number,given_name,family_name,email,job_title,pay_band,stage";

    private Given() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** The body that plans a cohort which starts today. */
    public static String plan(Accreditation accreditation, String code, int capacity) {
        return """
                {"accreditationNumber": "%s", "code": "%s", "startsOn": "%s", "endsOn": "%s", "capacity": %d,
                 "delivery": "BLENDED"}""".formatted(accreditation.number(), code, today(), today().plusMonths(6), capacity);
    }

    public static String newCode() {
        return "C-" + CODES.incrementAndGet();
    }

    /** A cohort of P0001 that starts today and is only planned. */
    public static String plannedCohort(Accreditation accreditation, int capacity) {
        return as(LEAD_P0001)
                .body(plan(accreditation, newCode(), capacity))
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A cohort of P0001 that starts today and takes enrolments. */
    public static String openCohort(Accreditation accreditation, int capacity) {
        var id = plannedCohort(accreditation, capacity);
        as(LEAD_P0001)
                .header("If-Match", "\"0\"")
                .post("/v1/cohorts/" + id + "/open")
                .then()
                .statusCode(200);
        return id;
    }

    /** The body that keeps places for a trust. */
    public static String allocation(String trust, int places) {
        return """
                {"trust": "%s", "places": %d}""".formatted(trust, places);
    }

    /** Keeps places of a cohort of P0001 for a trust. */
    public static void allocated(String cohortId, String trust, int places) {
        as(LEAD_P0001)
                .header("If-Match", etagOfCohort(cohortId))
                .body(allocation(trust, places))
                .post("/v1/cohorts/" + cohortId + "/allocate")
                .then()
                .statusCode(200);
    }

    /** The version of a cohort of P0001. */
    public static String etagOfCohort(String cohortId) {
        return as(LEAD_P0001)
                .get("/v1/cohorts/" + cohortId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static String newEmployeeNumber() {
        return Integer.toString(EMPLOYEES.incrementAndGet());
    }

    /** A staff file of so many new people. */
    public static String staffFile(int people) {
        return HEADING + "\n"
                + IntStream.range(0, people)
                        .mapToObj(each -> staffRow(newEmployeeNumber()))
                        .collect(Collectors.joining());
    }

    public static String staffRow(String employeeNumber) {
        return employeeNumber + ",Amara,Okafor,amara.okafor@rj1.example,Ward manager,7,S1\n";
    }

    /** Imports a staff file with one person, and gives the participant's id. */
    public static String participant(String learningLead) {
        return participant(learningLead, newEmployeeNumber());
    }

    public static String participant(String learningLead, String employeeNumber) {
        as(learningLead)
                .contentType(CSV)
                .body(HEADING + "\n" + staffRow(employeeNumber))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        return as(learningLead)
                .queryParam("employeeNumber", employeeNumber)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Imports two people who look alike, and gives the id of the suspicion that they are one. */
    public static String suspectedDuplicate(String learningLead) {
        var email = "p" + newEmployeeNumber() + "@nhs.example";
        var number = "";
        for (var each = 0; each < 2; each++) {
            number = newEmployeeNumber();
            as(learningLead)
                    .contentType(CSV)
                    .body(HEADING + "\n" + number + ",Ada,Byron," + email + ",Ward manager,7,S1\n")
                    .post("/v1/participants/import")
                    .then()
                    .statusCode(200);
        }
        String newcomer = as(learningLead)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .extract()
                .path("items[0].id");
        return as(learningLead)
                .queryParam("participant", newcomer)
                .get("/v1/suspected-duplicates")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The body that enrols. */
    public static String enrol(String participantId, String cohortId) {
        return """
                {"participantId": "%s", "cohortId": "%s"}""".formatted(participantId, cohortId);
    }

    public static String enrolment(String learningLead, String participantId, String cohortId) {
        return as(learningLead)
                .body(enrol(participantId, cohortId))
                .post("/v1/enrolments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The body that declares something for today. */
    public static String declaration(String kind) {
        return """
                {"kind": "%s", "on": "%s"}""".formatted(kind, today());
    }

    /** The body that records an outcome of today. */
    public static String outcome(String result) {
        return """
                {"result": "%s", "on": "%s"}""".formatted(result, today());
    }

    /** Declares an enrolment on a cohort of P0001 started and completed today, and records the result. */
    public static void finished(String enrolmentId, String result) {
        var path = "/v1/enrolments/" + enrolmentId;
        as(LEAD_P0001)
                .body(declaration("STARTED"))
                .post(path + "/declarations")
                .then()
                .statusCode(201);
        as(LEAD_P0001)
                .body(declaration("COMPLETED"))
                .post(path + "/declarations")
                .then()
                .statusCode(201);
        as(LEAD_P0001).body(outcome(result)).post(path + "/outcomes").then().statusCode(201);
    }

    /** Nobody is this person any more, for as long as no other test says so. */
    public static void unlinked(String person, String learningLead) {
        var me = as(person).get("/v1/participants/me").then().extract();
        if (me.statusCode() == 200) {
            as(learningLead)
                    .header("If-Match", me.header("ETag"))
                    .body("{\"accountId\": \"" + UUID.randomUUID() + "\"}")
                    .post("/v1/participants/" + me.path("id") + "/link-account")
                    .then()
                    .statusCode(200);
        }
    }

    /** The participant that a demonstration person is, linked to the account signed in with; the same one each time. */
    public static String participantOf(String person, String learningLead) {
        var id = participant(learningLead, numberOf(person));
        var found = as(learningLead).get("/v1/participants/" + id).then().statusCode(200);
        if (!Http.accountOf(person).equals(found.extract().path("accountId"))) {
            as(learningLead)
                    .header("If-Match", found.extract().header("ETag"))
                    .body("{\"accountId\": \"" + Http.accountOf(person) + "\"}")
                    .post("/v1/participants/" + id + "/link-account")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** A new member of the staff of a demonstration manager. */
    public static String staffOf(String manager, String learningLead) {
        participantOf(manager, learningLead);
        var number = newEmployeeNumber();
        as(learningLead)
                .contentType(CSV)
                .body(HEADING + ",manager_employee_number\n"
                        + staffRow(number).replace("\n", "," + numberOf(manager) + "\n"))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        return as(learningLead)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String numberOf(String person) {
        return person.toUpperCase(Locale.ROOT).replace('.', '-');
    }

    /** A cohort of P0001 that starts some time from now and takes enrolments. */
    public static String openCohort(Accreditation accreditation, int capacity, LocalDate startsOn) {
        return openCohortOf(LEAD_P0001, accreditation, capacity, startsOn);
    }

    /** A cohort of this provider's that takes enrolments. */
    public static String openCohortOf(
            String providerLead, Accreditation accreditation, int capacity, LocalDate startsOn) {
        return opened(
                providerLead,
                plan(accreditation, newCode(), capacity)
                        .replace("\"startsOn\": \"" + today(), "\"startsOn\": \"" + startsOn)
                        .replace("\"endsOn\": \"" + today().plusMonths(6), "\"endsOn\": \"" + endOf(startsOn)));
    }

    /** As ever, unless it would end before it has begun. */
    private static LocalDate endOf(LocalDate startsOn) {
        var asEver = today().plusMonths(6);
        return startsOn.isBefore(asEver) ? asEver : startsOn.plusMonths(6);
    }

    /** A cohort by this plan that takes enrolments. */
    public static String opened(String providerLead, String plan) {
        String id = as(providerLead)
                .body(plan)
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(providerLead)
                .header("If-Match", "\"0\"")
                .post("/v1/cohorts/" + id + "/open")
                .then()
                .statusCode(200);
        return id;
    }

    /** A trust asks another provider to go on with an enrolment. */
    public static String transfer(String learningLead, String enrolmentId, String cohortId) {
        return as(learningLead)
                .body("{\"enrolmentId\": \"" + enrolmentId + "\", \"cohortId\": \"" + cohortId + "\"}")
                .post("/v1/transfers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Does something with what can be found at a path, as it is now. */
    public static ValidatableResponse act(String person, String path, String act, String body) {
        var etag = as(person).get(path).then().extract().header("ETag");
        return as(person)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .post(path + "/" + act)
                .then();
    }

    /** Somebody comes from wherever they are to the trust of this lead, under the number that they have for life. */
    public static void comesTo(String learningLead, String number, LocalDate from) {
        as(learningLead)
                .contentType(CSV)
                .body(HEADING + ",employed_from,esr_person_id\n"
                        + staffRow(number).replace("\n", "," + from + "," + number + "\n"))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    /** The enrolment of somebody of RJ1 who then came to RJZ, as RJZ may take it over. */
    public static String takeover(String cohortId) {
        return takeover(Http.LEAD_RJ1, Http.LEAD_RJZ, cohortId);
    }

    /** The enrolment of somebody of one trust who then came to another, as that one may take it over. */
    public static String takeover(String leadBefore, String leadNow, String cohortId) {
        var number = newEmployeeNumber();
        comesTo(leadBefore, number, today().minusYears(1));
        String participant = as(leadBefore)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .extract()
                .path("items[0].id");
        var enrolment = enrolment(leadBefore, participant, cohortId);
        comesTo(leadNow, number, today().minusDays(1));
        return as(leadNow)
                .queryParam("status", "OPEN")
                .queryParam("limit", 200)
                .get("/v1/takeovers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.enrolmentId == '" + enrolment + "' }.id");
    }

    /** A cohort of P0001 with two sessions today and one in a month. */
    public static String sessionsCohort(Accreditation accreditation) {
        var milestones = Stream.of(
                        "WORKSHOP_1 " + today(), "WORKSHOP_2 " + today(), "WORKSHOP_3 " + today().plusMonths(1))
                .map(session -> session.split(" ", -1))
                .map(session -> "{\"kind\": \"%s\", \"title\": \"Workshop\", \"dueOn\": \"%s\"}"
                        .formatted(session[0], session[1]))
                .collect(Collectors.joining(", ", "\"milestones\": [", "]"));
        var plan = plan(accreditation, newCode(), 20);
        String id = as(LEAD_P0001)
                .body(plan.substring(0, plan.lastIndexOf('}')) + ", " + milestones + "}")
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(LEAD_P0001)
                .header("If-Match", "\"0\"")
                .post("/v1/cohorts/" + id + "/open")
                .then()
                .statusCode(200);
        return id;
    }

    /** The body that records that all of them were at a session. */
    public static String attendanceOf(String session, String... enrolmentIds) {
        return Arrays.stream(enrolmentIds)
                .map(id -> "{\"enrolmentId\": \"" + id + "\", \"mark\": \"PRESENT\"}")
                .collect(Collectors.joining(", ", "{\"session\": \"" + session + "\", \"rows\": [", "]}"));
    }

    /** The body that asks that somebody may join late. */
    public static String lateEntryBody(String participantId, String cohortId) {
        return enrol(participantId, cohortId)
                .replace("}", ", \"reason\": \"released-late\", \"text\": \"No cover before\"}");
    }

    /** A trust asks that somebody may join late. */
    public static String lateEntry(String learningLead, String participantId, String cohortId) {
        return as(learningLead)
                .body(lateEntryBody(participantId, cohortId))
                .post("/v1/late-entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A cohort of P0001 that was open and takes no enrolments any more. */
    public static String closedCohort(Accreditation accreditation) {
        var id = openCohort(accreditation, 20);
        as(LEAD_P0001)
                .header("If-Match", etagOfCohort(id))
                .post("/v1/cohorts/" + id + "/close")
                .then()
                .statusCode(200);
        return id;
    }

    /** Asks for a place, as a learning lead or a line manager. */
    public static String nomination(String nominator, String participantId, String cohortId) {
        return as(nominator)
                .body(enrol(participantId, cohortId))
                .post("/v1/nominations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Enrols, or puts at the end of the waiting list. */
    public static String waiting(String learningLead, String participantId, String cohortId) {
        return as(learningLead)
                .body(enrolOrWait(participantId, cohortId))
                .post("/v1/enrolments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The body that enrols, or puts at the end of the waiting list. */
    public static String enrolOrWait(String participantId, String cohortId) {
        return enrol(participantId, cohortId).replace("}", ", \"whenFull\": \"WAITLIST\"}");
    }

    /** Does something with an enrolment as it is now. */
    public static ValidatableResponse move(String person, String enrolmentId, String act, String body) {
        var path = "/v1/enrolments/" + enrolmentId;
        var etag = as(person).get(path).then().extract().header("ETag");
        return as(person)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .post(path + "/" + act)
                .then();
    }

    /** Yesterday was the last day to answer an offer. */
    public static void offerRanOutYesterday(String enrolmentId) {
        Rows.change("update enrolment set offered_until = '" + today().minusDays(1)
                + "' where place = 'OFFERED' and id = '" + enrolmentId + "'");
    }

    /** Settles who approves at the caller's trust, the first first. */
    public static void approvers(String learningLead, String... approvers) {
        String etag = as(learningLead)
                .get("/v1/approval-order")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(learningLead)
                .header("If-Match", etag)
                .body(Arrays.stream(approvers).collect(Collectors.joining("\", \"", "{\"approvers\": [\"", "\"]}")))
                .put("/v1/approval-order")
                .then()
                .statusCode(200);
    }

    /** Why somebody does not get a place, or does not want it. */
    public static String because(String reason) {
        return "{\"reason\": \"" + reason + "\"}";
    }
}
