package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Declarations by the list are no other than declarations one by one. */
@QuarkusTest
class BulkDeclarationHttpTest {
    private static final String NOBODY = "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11";

    /** On a cohort that started twenty days ago. */
    private static final LocalDate FIRST = today().minusDays(20);

    /** A row of a list before it is known of which enrolment it is: the number of the person, the kind, and the day. */
    private record Said(int person, String kind, LocalDate on) {
        String row(List<String> enrolments) {
            return (person < 0 ? NOBODY : enrolments.get(person)) + "," + kind + "," + on + "\n";
        }
    }

    private static final List<Said> STORY = List.of(
            new Said(0, "STARTED", FIRST),
            new Said(1, "STARTED", FIRST.plusDays(1)),
            new Said(2, "STARTED", FIRST.minusDays(1)),
            new Said(2, "STARTED", today().plusDays(1)),
            new Said(2, "COMPLETED", today()),
            new Said(3, "STARTED", FIRST),
            new Said(3, "RETAINED_1", FIRST.plusDays(5)),
            new Said(3, "RETAINED_3", FIRST.plusDays(6)),
            new Said(3, "RETAINED_1", FIRST.plusDays(6)),
            new Said(3, "RETAINED_2", FIRST.plusDays(4)),
            new Said(3, "RETAINED_2", FIRST.plusDays(7)),
            new Said(3, "COMPLETED", FIRST.plusDays(9)),
            new Said(3, "RETAINED_3", FIRST.plusDays(9)),
            new Said(-1, "STARTED", FIRST),
            new Said(1, "COMPLETED", FIRST),
            new Said(1, "STARTED", FIRST.plusDays(2)),
            new Said(1, "COMPLETED", today()),
            new Said(4, "STARTED", FIRST));

    @Test
    void aListLeavesTheRowsAndEventsThatItsRowsLeaveOneByOne() {
        var single = begunCohort(Accreditation.granted());
        var together = begunCohort(Accreditation.granted());
        var people = Stream.of(LEAD_RJ1, LEAD_RJ1, LEAD_RJZ, LEAD_RJ1, LEAD_RJZ).toList();
        var alone = new ArrayList<String>();
        var listed = new ArrayList<String>();
        for (var lead : people) {
            var participant = Given.participant(lead);
            alone.add(begun(lead, participant, single));
            listed.add(begun(lead, participant, together));
        }
        withdrawn(alone.get(4));
        withdrawn(listed.get(4));

        var one = STORY.stream().map(said -> declaredAlone(said, alone)).toList();
        var job = ended(send(csv(STORY, listed), together));

        assertThat(results(job)).isEqualTo(one);
        assertThat(one)
                .contains(
                        "DATE_BEFORE_START",
                        "DATE_IN_FUTURE",
                        "MOVE_NOT_ALLOWED",
                        "RETAINED_OUT_OF_ORDER",
                        "DECLARED_ALREADY",
                        "DATE_BEFORE_THE_LAST",
                        "NOT_FOUND");
        assertThat(enrolmentsOf(together)).hasSize(5).isEqualTo(enrolmentsOf(single));
        assertThat(declarationsOf(together)).hasSize(7).isEqualTo(declarationsOf(single));
        assertThat(eventsOf(together)).isEqualTo(eventsOf(single));
    }

    @Test
    void theSameListAgainChangesNothing() {
        var cohort = begunCohort(Accreditation.granted());
        var enrolments = begun(cohort, 3);
        var list = csv(
                List.of(
                        new Said(0, "STARTED", FIRST),
                        new Said(1, "STARTED", FIRST),
                        new Said(1, "COMPLETED", today()),
                        new Said(2, "STARTED", FIRST)),
                enrolments);
        ended(send(list, cohort));
        var before = List.of(enrolmentsOf(cohort), declarationsOf(cohort), eventsOf(cohort));

        var again = ended(send(list, cohort));

        job(again)
                .body("status", equalTo("DONE"))
                .body("applied", equalTo(0))
                .body("unchanged", equalTo(4))
                .body("refused", equalTo(0));
        assertThat(List.of(enrolmentsOf(cohort), declarationsOf(cohort), eventsOf(cohort)))
                .isEqualTo(before);
    }

    @Test
    void whatWasVoidedIsDeclaredAgainByTheSameList() {
        var cohort = begunCohort(Accreditation.granted());
        var enrolments = begun(cohort, 1);
        var list = csv(List.of(new Said(0, "STARTED", FIRST)), enrolments);
        ended(send(list, cohort));
        String declaration = as(LEAD_P0001)
                .get("/v1/enrolments/" + enrolments.getFirst() + "/declarations")
                .path("items[0].id");
        Given.move(
                        LEAD_P0001,
                        enrolments.getFirst(),
                        "declarations/" + declaration + "/void",
                        "{\"reason\": \"wrong-date\"}")
                .statusCode(200);

        job(ended(send(list, cohort))).body("applied", equalTo(1));

        as(LEAD_P0001).get("/v1/enrolments/" + enrolments.getFirst()).then().body("training", equalTo("IN_PROGRESS"));
        assertThat(declarationsOf(cohort)).hasSize(2);
    }

    @Test
    void theSameListFromSeveralAtOnceAndByHandDeclaresEachOnce() throws Exception {
        var cohort = begunCohort(Accreditation.granted());
        var enrolments = begun(cohort, 40);
        var said = IntStream.range(0, 40)
                .mapToObj(person -> new Said(person, "STARTED", FIRST))
                .toList();

        try (var threads = Executors.newFixedThreadPool(3)) {
            var sent = new ArrayList<Future<?>>();
            sent.add(threads.submit((Callable<String>) () -> ended(send(csv(said, enrolments), cohort))));
            sent.add(threads.submit((Callable<String>) () -> ended(send(csv(said.reversed(), enrolments), cohort))));
            sent.add(threads.submit(() -> said.subList(10, 30).forEach(each -> declaredAlone(each, enrolments))));
            for (var each : sent) {
                each.get();
            }
        }

        assertThat(declarationsOf(cohort)).hasSize(40);
        assertThat(Rows.texts("select version from enrolment where cohort_id = '" + cohort + "'"))
                .hasSize(40)
                .containsOnly("1");
    }

    @Test
    void ifAskedNothingIsDeclaredUnlessAllIs() {
        var cohort = begunCohort(Accreditation.granted());
        var enrolments = begun(cohort, 2);
        var good = List.of(new Said(0, "STARTED", FIRST), new Said(1, "STARTED", FIRST));
        var bad = Stream.concat(good.stream(), Stream.of(new Said(1, "RETAINED_2", today())))
                .toList();

        var refused = ended(sendAs(LEAD_P0001, csv(bad, enrolments), cohort, "?mode=ALL"));

        job(refused).body("status", equalTo("FAILED")).body("failure", equalTo("ROWS_REFUSED"));
        assertThat(declarationsOf(cohort)).isEmpty();
        job(ended(sendAs(LEAD_P0001, csv(good, enrolments), cohort, "?mode=ALL")))
                .body("status", equalTo("DONE"));
        assertThat(declarationsOf(cohort)).hasSize(2);
    }

    @Test
    void aDryRunTellsAndDeclaresNothingUntilItIsApplied() {
        var cohort = begunCohort(Accreditation.granted());
        var enrolments = begun(cohort, 2);
        var before = enrolmentsOf(cohort);
        var list = csv(List.of(new Said(0, "STARTED", FIRST), new Said(1, "COMPLETED", FIRST)), enrolments);
        var job = sendAs(LEAD_P0001, list, cohort, "?dryRun=true");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "VALIDATED".equals(job(job).extract().path("status")));

        job(job).body("applied", equalTo(1)).body("refused", equalTo(1));
        assertThat(declarationsOf(cohort)).isEmpty();
        assertThat(enrolmentsOf(cohort)).isEqualTo(before);
        as(LEAD_P0001)
                .header("If-Match", job(job).extract().header("ETag"))
                .post("/v1/jobs/" + job + "/apply")
                .then()
                .statusCode(200);
        ended(job);
        assertThat(declarationsOf(cohort)).hasSize(1);
    }

    @Test
    void afterAWithdrawalDeclarationsAreTakenForDaysOfTheTeachOutOnly() {
        var accreditation = Accreditation.granted();
        var cohort = begunCohort(accreditation);
        var enrolments = begun(cohort, 2);
        accreditation.withdraw(FIRST.plusDays(5), FIRST.plusDays(10));

        var job = ended(send(
                csv(
                        List.of(new Said(0, "STARTED", FIRST.plusDays(10)), new Said(1, "STARTED", FIRST.plusDays(11))),
                        enrolments),
                cohort));

        assertThat(results(job)).containsExactly("", "TEACH_OUT_OVER");
    }

    @Test
    void whoIsNotOnTheCohortIsNotFoundByWhicheverNumber() {
        var cohort = begunCohort(Accreditation.granted());
        var onAnother = begun(begunCohort(Accreditation.granted()), 1).getFirst();
        var notPassedOn =
                Given.nomination(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(Accreditation.granted(), 1));

        var job = ended(sendNdjson(
                """
                {"enrolment_id": "%s", "kind": "STARTED", "on": "%s"}
                {"enrolment_id": "%s", "kind": "STARTED", "on": "%s"}
                {"enrolment_id": "%s", "kind": "FINISHED", "on": "%s"}
                {"enrolment_id": "%s", "kind": "STARTED", "on": "2026-02-30"}
                {"kind": "STARTED", "on": "%s"}
                """.formatted(onAnother, FIRST, notPassedOn, FIRST, onAnother, FIRST, onAnother, FIRST), cohort));

        assertThat(results(job))
                .containsExactly("NOT_FOUND", "NOT_FOUND", "VALUE_INVALID", "VALUE_INVALID", "VALUE_MISSING");
    }

    @Test
    void onlyTheProviderOfACohortDeclaresOnItAndSeesTheJob() {
        var cohort = begunCohort(Accreditation.granted());
        var list = csv(List.of(new Said(-1, "STARTED", FIRST)), List.of());
        var path = "/v1/cohorts/" + cohort + "/declarations";

        assertProblem(as(LEAD_P0002).contentType(CSV).body(list).post(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).contentType(CSV).body(list).post(path).then(), 403, "FORBIDDEN");
        assertProblem(Http.anonymous().contentType(CSV).body(list).post(path).then(), 401, "UNAUTHENTICATED");
        assertProblem(
                as(LEAD_P0001)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/cohorts/" + NOBODY + "/declarations")
                        .then(),
                404,
                "NOT_FOUND");

        var job = ended(send(list, cohort));
        assertProblem(as(LEAD_P0002).get("/v1/jobs/" + job).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).get("/v1/jobs/" + job).then(), 404, "NOT_FOUND");
    }

    @Test
    void whatCannotBeReadIsSaidClearly() {
        var path = "/v1/cohorts/" + begunCohort(Accreditation.granted()) + "/declarations";

        assertFault(
                as(LEAD_P0001)
                        .contentType(CSV)
                        .body("enrolment_id,kind\nx,y\n")
                        .post(path)
                        .then(),
                "row 1, on");
        assertFault(
                as(LEAD_P0001)
                        .contentType(CSV)
                        .body("enrolment_id,kind,on\n\"x")
                        .post(path + "?mode=EACH")
                        .then(),
                "row 2");
        assertFault(
                as(LEAD_P0001)
                        .contentType(CSV)
                        .body("enrolment_id,kind,on\n")
                        .post(path + "?mode=SOME")
                        .then(),
                "?mode");
        assertFault(
                as(LEAD_P0001)
                        .contentType("text/csv; charset=UTF-16")
                        .body("enrolment_id,kind,on\n".getBytes(StandardCharsets.UTF_16))
                        .post(path)
                        .then(),
                "#Content-Type");
    }

    /** One that started some time ago, with whoever took a place before. */
    private static String begunCohort(Accreditation accreditation) {
        return Given.openCohort(accreditation, 50);
    }

    private static String begun(String lead, String participant, String cohort) {
        // Nobody joins a cohort that has begun, so it is open again for as long as somebody does.
        startingOn(cohort, today());
        var enrolment = Given.enrolment(lead, participant, cohort);
        startingOn(cohort, FIRST);
        return enrolment;
    }

    private static List<String> begun(String cohort, int people) {
        startingOn(cohort, today());
        var enrolments = Stream.generate(() -> Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort))
                .limit(people)
                .toList();
        startingOn(cohort, FIRST);
        return enrolments;
    }

    private static void startingOn(String cohort, LocalDate day) {
        Rows.change("update cohort set starts_on = '" + day + "' where id = '" + cohort + "'");
    }

    private static void withdrawn(String enrolment) {
        Given.move(LEAD_P0001, enrolment, "withdraw", "{\"reason\": \"other\"}").statusCode(200);
    }

    private static String declaredAlone(Said said, List<String> enrolments) {
        var answer = as(LEAD_P0001)
                .body("{\"kind\": \"" + said.kind() + "\", \"on\": \"" + said.on() + "\"}")
                .post("/v1/enrolments/" + (said.person() < 0 ? NOBODY : enrolments.get(said.person()))
                        + "/declarations")
                .then();
        return answer.extract().statusCode() == 201 ? "" : answer.extract().path("code");
    }

    private static String csv(List<Said> said, List<String> enrolments) {
        var rows = new StringBuilder("enrolment_id,kind,on\n");
        said.forEach(each -> rows.append(each.row(enrolments)));
        return rows.toString();
    }

    private static String send(String csv, String cohort) {
        return sendAs(LEAD_P0001, csv, cohort, "");
    }

    private static String sendAs(String person, String csv, String cohort, String more) {
        return as(person)
                .contentType(CSV)
                .body(csv)
                .post("/v1/cohorts/" + cohort + "/declarations" + more)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String sendNdjson(String lines, String cohort) {
        return as(LEAD_P0001)
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/cohorts/" + cohort + "/declarations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String ended(String job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(LEAD_P0001).get("/v1/jobs/" + job).path("endedAt") != null);
        return job;
    }

    private static ValidatableResponse job(String job) {
        return as(LEAD_P0001).get("/v1/jobs/" + job).then().statusCode(200);
    }

    /** The codes, in the order of the rows. */
    private static List<String> results(String job) {
        return as(LEAD_P0001)
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
    private static List<String> enrolmentsOf(String cohort) {
        return Rows.texts("""
                select (to_jsonb(e) - '{id,cohort_id,course_id,enrolled_at,updated_at,asked_at,passed_on_at}'::text[]
                  || jsonb_build_object('changed', e.updated_at > e.enrolled_at))::text
                from enrolment e where e.cohort_id = '%s' order by e.id""".formatted(cohort));
    }

    private static List<String> declarationsOf(String cohort) {
        return Rows.texts("""
                select (to_jsonb(d) - '{id,enrolment_id,recorded_at}'::text[]
                  || jsonb_build_object('participant', e.participant_id, 'now', d.recorded_at > now() - interval '1 hour'))::text
                from declaration d join enrolment e on e.id = d.enrolment_id
                where e.cohort_id = '%s' order by d.id""".formatted(cohort));
    }

    private static List<String> eventsOf(String cohort) {
        return Rows.texts("""
                select concat_ws(' | ', l.type, l.sequence, l.actor, l.actor_kind, l.organisation, l.reason, l.audience,
                  (l.data::jsonb - 'cohortId' - 'courseId')::text)
                from event_log l join enrolment e on e.id = l.subject
                where e.cohort_id = '%s' order by l.type <> 'enrolment.enrolled.v1', l.entry""".formatted(cohort));
    }
}
