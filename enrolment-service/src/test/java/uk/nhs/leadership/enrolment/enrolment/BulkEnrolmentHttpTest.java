package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.job.RowResult;
import uk.nhs.leadership.enrolment.rowfile.SentRow;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;

/** Enrolments by the list are no other than enrolments one by one. */
@QuarkusTest
class BulkEnrolmentHttpTest {
    private static final String CSV = Http.CSV;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Test
    void aListLeavesTheRowsAndEventsThatItsPeopleLeaveOneByOne() throws SQLException {
        var single = Given.openCohort(Accreditation.granted(), 30);
        var together = Given.openCohort(Accreditation.granted(), 30);

        leavesTheSame(single, together, "");
    }

    @ParameterizedTest
    @CsvSource({"12, UNFUNDED, ''", "12, REFUSE, FUNDING_CAP_REACHED", "30, REFUSE, ''"})
    void soItDoesWhereThereIsMoneyForSomeOfThem(int places, String beyond, String code) throws SQLException {
        var cohorts = Stream.generate(Accreditation::granted)
                .limit(2)
                .map(accreditation -> {
                    Funded.cap(accreditation, Funded.places(places, beyond));
                    return Funded.cohort(accreditation, 30);
                })
                .toList();

        leavesTheSame(cohorts.getFirst(), cohorts.getLast(), code);

        assertThat(lines("select places_used || ' ' || pence_used from funding_cap where id in"
                        + " (select funding_cap_id from enrolment where cohort_id in ('%s', '%s'))"
                                .formatted(cohorts.getFirst(), cohorts.getLast())))
                .hasSize(2)
                .containsOnly(Math.min(places, 20) + " " + Math.min(places, 20) * 40_000);
    }

    private void leavesTheSame(String single, String together, String code) throws SQLException {
        var numbers = staff(LEAD_RJ1, 20);
        var again = numbers.get(3);
        var strangers = staff(LEAD_RJZ, 2);
        var rows = Stream.of(numbers, List.of(again), strangers)
                .flatMap(List::stream)
                .toList();

        var one = rows.stream().map(number -> enrolledAlone(number, single)).toList();
        var job = ended(send(csv(rows), together));

        assertThat(results(job)).isEqualTo(one);
        assertThat(one).containsOnlyOnce("ALREADY_ENROLLED").contains("NOT_FOUND");
        if (!code.isEmpty()) {
            assertThat(one).contains(code);
        }
        var enrolled = 20 - Collections.frequency(one, code.isEmpty() ? "none" : code);
        assertThat(rowsOf(together)).hasSize(enrolled).isEqualTo(rowsOf(single));
        assertThat(eventsOf(together)).hasSize(enrolled).isEqualTo(eventsOf(single));
        assertThat(placesTaken(together)).isEqualTo(placesTaken(single)).isEqualTo(Integer.toString(enrolled));
    }

    @Test
    void whereThereAreTooFewPlacesTheFirstOfTheListHaveThem() {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var numbers = staff(LEAD_RJ1, 5);

        var job = ended(send(csv(numbers), cohort));

        assertThat(results(job)).containsExactly("", "", "", "COHORT_FULL", "COHORT_FULL");
        as(LEAD_RJ1).get("/v1/jobs/" + job).then().body("applied", equalTo(3)).body("refused", equalTo(2));
    }

    @Test
    void theSameListAgainChangesNothing() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 30);
        var list = csv(staff(LEAD_RJ1, 10));
        ended(send(list, cohort));
        var before = rowsOf(cohort);
        var events = eventsOf(cohort);

        var again = ended(send(list, cohort));

        as(LEAD_RJ1)
                .get("/v1/jobs/" + again)
                .then()
                .body("status", equalTo("DONE"))
                .body("applied", equalTo(0))
                .body("unchanged", equalTo(10));
        assertThat(rowsOf(cohort)).isEqualTo(before);
        assertThat(eventsOf(cohort)).isEqualTo(events);
        assertThat(placesTaken(cohort)).isEqualTo("10");
    }

    @Test
    void theSameListFromSeveralAtOnceEnrolsEachOnce() throws Exception {
        var cohort = Given.openCohort(Accreditation.granted(), 500);
        var list = csv(staff(LEAD_RJ1, 300));

        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = new ArrayList<Future<String>>();
            for (var i = 0; i < 4; i++) {
                sent.add(threads.submit((Callable<String>) () -> ended(send(list, cohort))));
            }
            for (var each : sent) {
                each.get();
            }
        }

        assertThat(rowsOf(cohort)).hasSize(300);
        assertThat(placesTaken(cohort)).isEqualTo("300");
    }

    @Test
    void listsOfSeveralTrustsAndSinglesNeverTakeMorePlacesThanThereAre() throws Exception {
        var cohort = Given.openCohort(Accreditation.granted(), 50);
        var ones = staff(LEAD_RJ1, 40);
        var others = staff(LEAD_RJZ, 40);
        var alone = IntStream.range(0, 10)
                .mapToObj(n -> Given.participant(LEAD_RJ1))
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = new ArrayList<Future<?>>();
            sent.add(threads.submit(() -> ended(send(csv(ones), cohort))));
            sent.add(threads.submit(() -> endedOf(LEAD_RJZ, sendAs(LEAD_RJZ, csv(others), cohort, ""))));
            sent.add(threads.submit(() -> alone.forEach(participant ->
                    as(LEAD_RJ1).body(Given.enrol(participant, cohort)).post("/v1/enrolments"))));
            for (var each : sent) {
                each.get();
            }
        }

        assertThat(rowsOf(cohort)).hasSize(50);
        assertThat(placesTaken(cohort)).isEqualTo("50");
    }

    @Test
    void ifAskedNobodyIsEnrolledUnlessEverybodyIs() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 30);
        var numbers = new ArrayList<>(staff(LEAD_RJ1, 4));
        numbers.add("NOBODY");

        var job = ended(sendAs(LEAD_RJ1, csv(numbers), cohort, "&mode=ALL"));

        as(LEAD_RJ1)
                .get("/v1/jobs/" + job)
                .then()
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo("ROWS_REFUSED"));
        assertThat(rowsOf(cohort)).isEmpty();
        assertThat(placesTaken(cohort)).isEqualTo("0");
        numbers.removeLast();
        ended(sendAs(LEAD_RJ1, csv(numbers), cohort, "&mode=ALL"));
        assertThat(rowsOf(cohort)).hasSize(4);
    }

    @Test
    void aDryRunTakesNoPlace() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var job = sendAs(LEAD_RJ1, csv(staff(LEAD_RJ1, 5)), cohort, "&dryRun=true");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "VALIDATED".equals(job(job).extract().path("status")));
        job(job).body("applied", equalTo(3)).body("refused", equalTo(2));
        assertThat(placesTaken(cohort)).isEqualTo("0");

        as(LEAD_RJ1)
                .header("If-Match", job(job).extract().header("ETag"))
                .post("/v1/jobs/" + job + "/apply")
                .then()
                .statusCode(200);
        ended(job);
        assertThat(placesTaken(cohort)).isEqualTo("3");
    }

    @Test
    void peopleAreNamedByNumberOrIdAndByBothOnlyIfTheyAgree() {
        var cohort = Given.openCohort(Accreditation.granted(), 30);
        var number = Given.newEmployeeNumber();
        var id = Given.participant(LEAD_RJ1, number);
        var other = Given.participant(LEAD_RJ1);
        var body = """
                {"employee_number": "%1$s", "participant_id": "%3$s"}
                {"participant_id": "%2$s", "employee_number": "%1$s"}
                {"participant_id": "%3$s"}
                {}
                """.formatted(number, id, other);

        var job = ended(as(LEAD_RJ1)
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/enrolments/bulk?cohort=" + cohort)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

        assertThat(results(job)).containsExactly("NOT_FOUND", "", "", "NOT_FOUND");
    }

    @Test
    void ofEachOnAListItIsToldWhetherTheyWouldBeEnrolledAndEveryReason() throws SQLException {
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 1);
        var taken = Given.newEmployeeNumber();
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1, taken), cohort);
        var free = staff(LEAD_RJ1, 1).getFirst();

        var lines = as(LEAD_RJ1)
                .contentType(CSV)
                .body(csv(List.of(taken, free, "NOBODY", "not a number")))
                .post("/v1/enrolments/eligibility?cohort=" + cohort)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(lines.lines().map(line -> line.replaceAll("\"[0-9a-f-]{36}\"", "ID")))
                .containsExactly(
                        "{\"row\":2,\"participantId\":ID,\"eligible\":false,\"codes\":[\"ALREADY_ENROLLED\",\"COHORT_FULL\"]}",
                        "{\"row\":3,\"participantId\":ID,\"eligible\":false,\"codes\":[\"COHORT_FULL\"]}",
                        "{\"row\":4,\"eligible\":false,\"codes\":[\"NOT_FOUND\"]}",
                        "{\"row\":5,\"eligible\":false,\"codes\":[\"VALUE_INVALID\"]}");
        assertThat(rowsOf(cohort)).hasSize(1);
    }

    @Test
    void aPieceIsAFixedNumberOfStatementsHoweverManyRowsItHas() {
        var cohort = Given.openCohort(Accreditation.granted(), 5_000);
        var some = staff(LEAD_RJ1, 600);
        var many = staff(LEAD_RJ1, 1_800);
        worked(cohort, staff(LEAD_RJ1, 600));

        var costOfSome = Statements.of(() -> worked(cohort, some));
        var costOfMany = Statements.of(() -> worked(cohort, many));

        assertThat(costOfMany.commands()).isEqualTo(costOfSome.commands());
        // By COPY into tables of the session the enrolments and their events, and from there each by one INSERT. The
        // cohort is read and
        // written once.
        assertThat(costOfMany.of("COPY")).isEqualTo(2);
        assertThat(costOfMany.of("INSERT")).isEqualTo(2);
        assertThat(costOfMany.of("UPDATE")).isEqualTo(1);
        // Who calls, the cohort, the staff, what they did before, the course, and whether somebody waits.
        assertThat(costOfMany.of("SELECT")).isEqualTo(6);
    }

    /** A piece of a job, in this thread. */
    private static void worked(String cohort, List<String> numbers) {
        var rows = IntStream.range(0, numbers.size())
                .mapToObj(n -> new SentRow(n + 2, Arrays.asList(numbers.get(n), null), null))
                .toList();
        var lead = new Caller(
                Http.accountOf(LEAD_RJ1),
                Caller.Kind.PERSON,
                "RJ1",
                Caller.Reach.OWN,
                Set.of(EnrolmentAccess.LEARNING_LEAD));
        Arc.container()
                .instance(Callers.class)
                .get()
                .as(
                        lead,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            var judgement = Arc.container()
                                    .instance(BulkEnrolment.class)
                                    .get()
                                    .judge(UUID.fromString(cohort), rows);
                            judgement.apply();
                            assertThat(judgement.results())
                                    .allMatch(result -> result.outcome() == RowResult.Outcome.APPLIED);
                            return true;
                        }));
    }

    @Test
    void whatIsAskedForIsSaidClearlyAndOfACohortThatIsThere() {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var planned = Given.plannedCohort(Accreditation.granted(), 3);
        var list = csv(staff(LEAD_RJ1, 1));

        assertFault(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/enrolments/bulk")
                        .then(),
                "?cohort");
        assertFault(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/enrolments/bulk?mode=SOME&cohort=" + cohort)
                        .then(),
                "?mode");
        assertFault(
                as(LEAD_RJ1)
                        .contentType("text/csv; charset=UTF-16")
                        .body(list)
                        .post("/v1/enrolments/bulk?cohort=" + cohort)
                        .then(),
                "#Content-Type");
        assertFault(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body("employee_number\n\"2041")
                        .post("/v1/enrolments/bulk?cohort=" + cohort)
                        .then(),
                "row 2");
        assertProblem(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/enrolments/bulk?cohort=" + planned)
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void onlyATrustEnrolsItsStaff() {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        for (var path : List.of("/v1/enrolments/bulk?cohort=", "/v1/enrolments/eligibility?cohort=")) {
            for (var person : List.of(LEAD_P0001, "participant.one.rj1")) {
                assertProblem(
                        as(person)
                                .contentType(CSV)
                                .body("employee_number\nX1\n")
                                .post(path + cohort)
                                .then(),
                        403,
                        "FORBIDDEN");
            }
            assertProblem(
                    Http.anonymous()
                            .contentType(CSV)
                            .body("employee_number\nX1\n")
                            .post(path + cohort)
                            .then(),
                    401,
                    "UNAUTHENTICATED");
        }
    }

    private static String enrolledAlone(String number, String cohort) {
        String id = as(LEAD_RJ1)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var answer = as(LEAD_RJ1)
                .body(Given.enrol(id == null ? "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11" : id, cohort))
                .post("/v1/enrolments")
                .then();
        return answer.extract().statusCode() == 201 ? "" : answer.extract().path("code");
    }

    private static List<String> staff(String learningLead, int people) {
        var numbers = Stream.generate(Given::newEmployeeNumber).limit(people).toList();
        as(learningLead)
                .contentType(Http.CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage\n"
                        + numbers.stream().map(Given::staffRow).collect(Collectors.joining()))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        return numbers;
    }

    private static String csv(List<String> numbers) {
        return "employee_number\n" + String.join("\n", numbers) + "\n";
    }

    private static String send(String csv, String cohort) {
        return sendAs(LEAD_RJ1, csv, cohort, "");
    }

    private static String sendAs(String person, String csv, String cohort, String more) {
        return as(person)
                .contentType(CSV)
                .body(csv)
                .post("/v1/enrolments/bulk?cohort=" + cohort + more)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String ended(String job) {
        return endedOf(LEAD_RJ1, job);
    }

    private static String endedOf(String person, String job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(person).get("/v1/jobs/" + job).path("endedAt") != null);
        return job;
    }

    private static ValidatableResponse job(String job) {
        return as(LEAD_RJ1).get("/v1/jobs/" + job).then().statusCode(200);
    }

    /** The codes, in the order of the rows. */
    private static List<String> results(String job) {
        return as(LEAD_RJ1)
                .get("/v1/jobs/" + job + "/results.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .toList();
    }

    /** All of each row but what belongs to it alone, or to the cohort. */
    private List<String> rowsOf(String cohort) throws SQLException {
        return lines("""
                select (to_jsonb(e) - '{id,cohort_id,course_id,enrolled_at,updated_at,asked_at,passed_on_at,funding_cap_id}'::text[]
                  || jsonb_build_object('funded', e.funding_cap_id is not null, 'at', array[e.enrolled_at, e.updated_at] = array[e.updated_at, e.enrolled_at]))::text
                from enrolment e where e.cohort_id = '%s' order by e.id""".formatted(cohort));
    }

    private List<String> eventsOf(String cohort) throws SQLException {
        return lines("""
                select concat_ws(' | ', l.type, l.sequence, l.actor, l.actor_kind, l.organisation, l.reason, l.audience,
                  (l.data::jsonb - 'cohortId' - 'courseId')::text)
                from event_log l join enrolment e on e.id = l.subject where e.cohort_id = '%s' order by l.entry""".formatted(cohort));
    }

    private String placesTaken(String cohort) throws SQLException {
        return lines("select places_taken from cohort where id = '" + cohort + "'")
                .getFirst();
    }

    private List<String> lines(String query) throws SQLException {
        try (var admin = DriverManager.getConnection(url, "postgres", "postgres");
                var row = admin.createStatement().executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        }
    }
}
