package uk.nhs.leadership.enrolment.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.participant.ParticipantRule.EMPLOYMENT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.participant.ParticipantRule.EMPLOYMENT_OVERLAPS;
import static uk.nhs.leadership.enrolment.participant.ParticipantRule.LEAVERS_NOT_CONFIRMED;
import static uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;

/** What becomes of people by one staff file after another: who leaves, comes back, and goes from one trust to another. */
@QuarkusTest
class StaffHttpTest {
    private static final String HEADING = "employee_number,given_name,family_name,email,job_title,pay_band,stage";
    private static final String LEAD_RRV = "lead.rrv";
    private static final AtomicInteger REGISTRATIONS = new AtomicInteger(6_000_000);

    @Test
    void whoeverHasALastDayLeavesAndWhoeverIsNamedAgainReturns() {
        var number = newEmployeeNumber();
        var dated = HEADING + ",employed_from,employed_until\n";
        send(LEAD_RJ1, dated + row(number) + ",2020-01-01,\n").body("created", equalTo(1));
        var id = idOf(LEAD_RJ1, number);

        send(LEAD_RJ1, dated + row(number) + ",2020-01-01,2024-12-31\n")
                .body("left", equalTo(1))
                .body("updated", equalTo(0));

        find(LEAD_RJ1, id).body("employedUntil", equalTo("2024-12-31"));
        // The last day was a mistake: the same period goes on.
        send(LEAD_RJ1, dated + row(number) + ",2020-01-01,\n").body("returned", equalTo(1));
        assertThat(periods(LEAD_RJ1, id)).containsExactly("RJ1 2020-01-01 null null");
        // Gone and back two years later: another period of the same person.
        send(LEAD_RJ1, dated + row(number) + ",2020-01-01,2024-12-31\n").body("left", equalTo(1));
        send(LEAD_RJ1, dated + row(number) + ",2026-01-05,\n").body("returned", equalTo(1));
        assertThat(periods(LEAD_RJ1, id)).containsExactly("RJ1 2020-01-01 2024-12-31 LEFT", "RJ1 2026-01-05 null null");
        find(LEAD_RJ1, id).body("employedFrom", equalTo("2026-01-05")).body("employedUntil", nullValue());
        assertThat(eventsOf(id))
                .containsExactly(
                        "participant.registered.v1",
                        "participant.left.v1",
                        "participant.returned.v1",
                        "participant.left.v1",
                        "participant.returned.v1");
    }

    @Test
    void aLeaverNobodyKnewIsNotTakenIn() {
        var number = newEmployeeNumber();

        send(LEAD_RJ1, HEADING + ",employed_until\n" + row(number) + ",2024-12-31\n")
                .body("created", equalTo(0))
                .body("unchanged", equalTo(1));

        byNumber(LEAD_RJ1, number).body("items", empty());
    }

    @Test
    void aLastDayToComeIsKeptByAFileThatDoesNotTellOfAny() {
        var number = newEmployeeNumber();
        var last = today().plusMonths(1);
        send(LEAD_RJ1, HEADING + ",employed_until\n" + row(number) + "," + last + "\n")
                .body("created", equalTo(1));

        send(LEAD_RJ1, HEADING + "\n" + row(number) + "\n").body("unchanged", equalTo(1));

        find(LEAD_RJ1, idOf(LEAD_RJ1, number)).body("employedUntil", equalTo(last.toString()));
        send(LEAD_RJ1, HEADING + ",employed_until\n" + row(number) + ",\n").body("updated", equalTo(1));
        find(LEAD_RJ1, idOf(LEAD_RJ1, number)).body("employedUntil", nullValue());
    }

    @Test
    void whoeverAFullSetDoesNotNameLeavesOnItsDay() {
        var staying = Stream.generate(Given::newEmployeeNumber).limit(9).toList();
        var leaving = newEmployeeNumber();
        onlyStaff(Stream.concat(staying.stream(), Stream.of(leaving)).toList());
        var id = idOf(LEAD_RRV, leaving);

        full(file(staying), Map.of("asOf", today().toString()))
                .statusCode(200)
                .body("left", equalTo(1))
                .body("unchanged", equalTo(9));

        find(LEAD_RRV, id).body("employedUntil", equalTo(today().toString()));
        full(file(staying), Map.of()).statusCode(200).body("left", equalTo(0));
        assertThat(eventsOf(id)).contains("participant.left.v1");
    }

    @Test
    void aDeltaLetsNobodyGo() {
        var number = newEmployeeNumber();
        onlyStaff(List.of(number));

        as(LEAD_RRV)
                .contentType(CSV)
                .queryParam("mode", "delta")
                .body(file(List.of(newEmployeeNumber())))
                .post("/v1/participants/import")
                .then()
                .statusCode(200)
                .body("left", equalTo(0));

        byNumber(LEAD_RRV, number).body("items[0].employedUntil", nullValue());
    }

    @Test
    void moreThanAFifthLeavesOnlyIfSomebodyHasCountedThem() {
        var staying = Stream.generate(Given::newEmployeeNumber).limit(3).toList();
        var leaving = newEmployeeNumber();
        onlyStaff(Stream.concat(staying.stream(), Stream.of(leaving)).toList());

        assertRefused(full(file(staying), Map.of()), LEAVERS_NOT_CONFIRMED)
                .body("errors[0].pointer", equalTo("?confirmLeavers"))
                .body("errors[0].detail", containsString("1 of 4"));
        assertRefused(full(file(staying), Map.of("confirmLeavers", "2")), LEAVERS_NOT_CONFIRMED);
        byNumber(LEAD_RRV, leaving).body("items[0].employedUntil", nullValue());

        full(file(staying), Map.of("confirmLeavers", "1")).statusCode(200).body("left", equalTo(1));
    }

    @Test
    void ofAFullSetEveryRowIsGood() {
        assertFault(full(file(List.of("1")), Map.of("partial", "true")), "?partial");
        assertFault(full(file(List.of("1")) + "2,,,,,,\n", Map.of()), "row 3, email");
        assertFault(full(file(List.of("1")), Map.of("asOf", today().plusDays(1).toString())), "?asOf");
        assertFault(full(file(List.of("1")), Map.of("asOf", "yesterday")), "?asOf");
        assertFault(full(file(List.of("1")), Map.of("confirmLeavers", "many")), "?confirmLeavers");
        assertFault(full(file(List.of("1")), Map.of("mode", "FULL")), "?mode");
    }

    @Test
    void somebodyKnownByARegistrationMovesWithTheirHistory() {
        var registration = newRegistration();
        var before = newEmployeeNumber();
        var after = newEmployeeNumber();
        var registered = HEADING + ",employed_from,professional_register,professional_number\n";
        send(LEAD_RJ1, registered + row(before) + ",2020-01-01,GMC," + registration + "\n");
        var id = idOf(LEAD_RJ1, before);
        find(LEAD_RJ1, id)
                .body("identifiers.system", equalTo(List.of("GMC")))
                .body("identifiers.value", equalTo(List.of(registration)));
        unlink(LEAD_RJZ, "participant.two.rjz");
        link(LEAD_RJ1, id, accountOf("participant.two.rjz"));
        var enrolment = Given.enrolment(LEAD_RJ1, id, Given.openCohort(Accreditation.granted(), 3));

        send(
                        LEAD_RJZ,
                        registered + after + ",Amara,OKAFOR,amara@rjz.example,Matron,8A,S2,2026-10-01,GMC,"
                                + registration + "\n")
                .body("moved", equalTo(1))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));

        // One person: the same id, at the other trust.
        find(LEAD_RJZ, id)
                .body("employer", equalTo("RJZ"))
                .body("employeeNumber", equalTo(after))
                .body("jobTitle", equalTo("Matron"))
                .body("identifiers.value", equalTo(List.of(registration)));
        byNumber(LEAD_RJ1, before).body("items", empty());
        assertProblem(find(LEAD_RJ1, id), 404, "NOT_FOUND");
        // Each trust sees its own period, with what it said itself; the person sees both.
        assertThat(periods(LEAD_RJ1, id)).containsExactly("RJ1 2020-01-01 2026-09-30 MOVED");
        assertThat(periods(LEAD_RJZ, id)).containsExactly("RJZ 2026-10-01 null null");
        employments(LEAD_RJ1, id)
                .body("items[0].jobTitle", equalTo("Ward manager"))
                .body("items[0].email", equalTo("amara.okafor@rj1.example"));
        as("participant.two.rjz")
                .get("/v1/participants/me/employments")
                .then()
                .statusCode(200)
                .body("items.employer", equalTo(List.of("RJ1", "RJZ")));
        // What was begun at the old trust is the old trust's and the person's own, not the new trust's.
        as("participant.two.rjz").get("/v1/enrolments/" + enrolment).then().statusCode(200);
        as("participant.two.rjz").get("/v1/enrolments").then().body("items.id", hasItem(enrolment));
        as(LEAD_RJ1).get("/v1/enrolments/" + enrolment).then().statusCode(200);
        assertProblem(as(LEAD_RJZ).get("/v1/enrolments/" + enrolment).then(), 404, "NOT_FOUND");
        assertThat(eventsOf(id)).contains("participant.moved.v1");
        unlink(LEAD_RJZ, "participant.two.rjz");
    }

    @Test
    void aTrustThatStillNamesWhoeverHasGoneIsToldAndTakesNothingBack() {
        var registration = newRegistration();
        var before = newEmployeeNumber();
        var after = newEmployeeNumber();
        var registered = HEADING + ",employed_from,professional_register,professional_number\n";
        var oldRow = registered + row(before) + ",2020-01-01,GMC," + registration + "\n";
        send(LEAD_RJ1, oldRow);
        var id = idOf(LEAD_RJ1, before);
        send(LEAD_RJZ, registered + row(after) + ",2026-10-01,GMC," + registration + "\n")
                .body("moved", equalTo(1));

        send(LEAD_RJ1, oldRow)
                .body("elsewhere", equalTo(1))
                .body("moved", equalTo(0))
                .body("rows[0].code", equalTo("EMPLOYED_ELSEWHERE"))
                .body("rows[0].row", equalTo(2))
                .body(not(containsString("Okafor")));

        find(LEAD_RJZ, id).body("employer", equalTo("RJZ"));
        // A later first day says that they are back.
        send(LEAD_RJ1, registered + row(before) + ",2026-11-01,GMC," + registration + "\n")
                .body("moved", equalTo(1));
        assertThat(periods(LEAD_RJ1, id))
                .containsExactly("RJ1 2020-01-01 2026-09-30 MOVED", "RJ1 2026-11-01 null null");
        assertThat(periods(LEAD_RJZ, id)).containsExactly("RJZ 2026-10-01 2026-10-31 MOVED");
    }

    @Test
    void theSameRegistrationUnderAnotherNameIsSomebodyElse() {
        var registration = newRegistration();
        var before = newEmployeeNumber();
        var after = newEmployeeNumber();
        var registered = HEADING + ",professional_register,professional_number\n";
        send(LEAD_RJ1, registered + row(before) + ",GMC," + registration + "\n");
        var id = idOf(LEAD_RJ1, before);

        send(LEAD_RJZ, registered + after + ",Amara,Eze,amara@rjz.example,Matron,8A,S2,GMC," + registration + "\n")
                .body("moved", equalTo(0))
                .body("created", equalTo(1));

        find(LEAD_RJ1, id).body("employer", equalTo("RJ1"));
        find(LEAD_RJZ, idOf(LEAD_RJZ, after)).body("identifiers", empty());
    }

    @Test
    void whoeverReturnsUnderAnotherNumberIsTheSamePerson() {
        var person = Integer.toString(REGISTRATIONS.incrementAndGet());
        var before = newEmployeeNumber();
        var after = newEmployeeNumber();
        var heading = HEADING + ",employed_from,employed_until,esr_person_id\n";
        send(LEAD_RJ1, heading + row(before) + ",2020-01-01,," + person + "\n");
        var id = idOf(LEAD_RJ1, before);
        send(LEAD_RJ1, heading + row(before) + ",2020-01-01,2024-12-31," + person + "\n");

        send(LEAD_RJ1, heading + row(after) + ",2026-01-05,," + person + "\n")
                .body("returned", equalTo(1))
                .body("moved", equalTo(0))
                .body("created", equalTo(0));

        assertThat(idOf(LEAD_RJ1, after)).isEqualTo(id);
        employments(LEAD_RJ1, id).body("items.employeeNumber", equalTo(List.of(before, after)));
    }

    @Test
    void periodsOfOneEmployerDoNotOverlapAndEndAfterTheyStart() {
        var number = newEmployeeNumber();
        var dated = HEADING + ",employed_from,employed_until\n";
        send(LEAD_RJ1, dated + row(number) + ",2020-01-01,\n");
        send(LEAD_RJ1, dated + row(number) + ",2020-01-01,2024-12-31\n");
        send(LEAD_RJ1, dated + row(number) + ",2026-01-05,\n");
        var id = idOf(LEAD_RJ1, number);

        assertRefused(post(LEAD_RJ1, dated + row(number) + ",2024-06-01,\n"), EMPLOYMENT_OVERLAPS);
        assertRefused(
                post(LEAD_RJ1, HEADING + ",employed_until\n" + row(number) + ",2025-12-31\n"),
                EMPLOYMENT_ENDS_BEFORE_IT_STARTS);

        assertThat(periods(LEAD_RJ1, id)).containsExactly("RJ1 2020-01-01 2024-12-31 LEFT", "RJ1 2026-01-05 null null");
    }

    @Test
    void aTrustBringsInItsOwnStaffOnly() {
        var number = newEmployeeNumber();

        assertFault(post(LEAD_RJ1, HEADING + ",employer\n" + row(number) + ",RJZ\n"), "row 2, employer");
        send(LEAD_RJ1, HEADING + ",employer\n" + row(number) + ",RJ1\n").body("created", equalTo(1));
    }

    @Test
    void whatLooksLikeANationalInsuranceNumberIsRefusedAndNotRepeated() {
        var answer = post(
                LEAD_RJ1, HEADING + ",professional_register,professional_number\n" + row("1") + ",NMC,QQ123456C\n");

        assertFault(answer, "row 2, professional_number");
        answer.body("errors.code", hasItem("NATIONAL_INSURANCE_NUMBER")).body(not(containsString("123456")));
    }

    @Test
    void periodsAreTheEmployersAndTheParticipantsOwn() {
        var id = Given.participant(LEAD_RJ1);

        employments(LEAD_RJ1, id).statusCode(200).body("items", hasSize(1));
        assertProblem(employments(LEAD_RJZ, id), 404, "NOT_FOUND");
        assertProblem(employments(LEAD_P0001, id), 403, "FORBIDDEN");
        assertProblem(employments("participant.one.rj1", id), 403, "FORBIDDEN");
        assertProblem(anonymous().get("/v1/participants/" + id + "/employments").then(), 401, "UNAUTHENTICATED");
        assertProblem(as(LEAD_RJ1).get("/v1/participants/me/employments").then(), 403, "FORBIDDEN");
    }

    /** The staff of RRV is these people and nobody else from now on. */
    private static void onlyStaff(List<String> numbers) {
        var first = full(file(numbers), Map.of());
        if (first.extract().statusCode() == 409) {
            var count = Pattern.compile("(\\d+) of").matcher(first.extract().path("errors[0].detail"));
            assertThat(count.find()).isTrue();
            full(file(numbers), Map.of("confirmLeavers", count.group(1))).statusCode(200);
        } else {
            first.statusCode(200);
        }
    }

    private static String file(List<String> numbers) {
        return HEADING + "\n"
                + numbers.stream().map(number -> row(number) + "\n").collect(Collectors.joining());
    }

    private static String row(String number) {
        return Given.staffRow(number).strip();
    }

    private static String newRegistration() {
        return Integer.toString(REGISTRATIONS.incrementAndGet());
    }

    private static ValidatableResponse full(String file, Map<String, String> asked) {
        return as(LEAD_RRV)
                .contentType(CSV)
                .queryParams(asked.containsKey("mode") ? Map.of() : Map.of("mode", "full"))
                .queryParams(asked)
                .body(file)
                .post("/v1/participants/import")
                .then();
    }

    private static ValidatableResponse send(String person, String file) {
        return post(person, file).statusCode(200);
    }

    private static ValidatableResponse post(String person, String file) {
        return as(person)
                .contentType(CSV)
                .body(file)
                .post("/v1/participants/import")
                .then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/participants/" + id).then();
    }

    private static ValidatableResponse byNumber(String person, String number) {
        return as(person)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200);
    }

    private static String idOf(String person, String number) {
        return byNumber(person, number).extract().path("items[0].id");
    }

    private static ValidatableResponse employments(String person, String id) {
        return as(person).get("/v1/participants/" + id + "/employments").then();
    }

    private static List<String> periods(String person, String id) {
        List<Map<String, Object>> items =
                employments(person, id).statusCode(200).extract().path("items");
        return items.stream()
                .map(period -> period.get("employer") + " " + period.get("startedOn") + " " + period.get("endedOn")
                        + " " + period.get("endedAs"))
                .toList();
    }

    private static void link(String person, String id, String account) {
        as(person)
                .header("If-Match", find(person, id).extract().header("ETag"))
                .body("{\"accountId\": \"" + account + "\"}")
                .post("/v1/participants/" + id + "/link-account")
                .then()
                .statusCode(200);
    }

    /** Whoever this account is linked to at the lead's trust has another from now on. */
    private static void unlink(String lead, String participant) {
        var me = as(participant).get("/v1/participants/me").then().extract();
        if (me.statusCode() == 200) {
            link(lead, me.path("id"), UUID.randomUUID().toString());
        }
    }

    private static List<String> eventsOf(String id) {
        return Log.typesOf(id);
    }
}
