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
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Outcomes by the list are no other than outcomes one by one. */
@QuarkusTest
class BulkOutcomeHttpTest {
    private static final String NOBODY = "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11";

    /** The cohort started then; all was taught on that day. */
    private static final LocalDate FIRST = today().minusDays(20);

    /** A row of a list before it is known of which enrolment it is. */
    private record Found(int person, String result, LocalDate on) {
        String row(List<String> enrolments) {
            return (person < 0 ? NOBODY : enrolments.get(person)) + "," + result + "," + on + "\n";
        }
    }

    private static final List<Found> STORY = List.of(
            new Found(0, "PASSED", FIRST.plusDays(9)),
            new Found(1, "NOT_PASSED", FIRST.plusDays(5)),
            new Found(1, "NOT_PASSED", FIRST.plusDays(4)),
            new Found(1, "NOT_PASSED", FIRST.plusDays(6)),
            new Found(1, "NOT_PASSED", FIRST.plusDays(7)),
            new Found(1, "NOT_PASSED", FIRST.plusDays(8)),
            new Found(1, "PASSED", FIRST.plusDays(9)),
            new Found(2, "PASSED", FIRST.minusDays(1)),
            new Found(2, "PASSED", today().plusDays(1)),
            new Found(2, "NOT_PASSED", FIRST.plusDays(2)),
            new Found(2, "PASSED", FIRST.plusDays(3)),
            new Found(2, "NOT_PASSED", FIRST.plusDays(4)),
            new Found(3, "PASSED", FIRST),
            new Found(-1, "PASSED", FIRST),
            new Found(4, "PASSED", today()));

    @Test
    void aListLeavesTheRowsEventsAndCertificatesThatItsRowsLeaveOneByOne() {
        var single = certifiedCohort();
        var together = certifiedCohort();
        var people = Stream.of(LEAD_RJ1, LEAD_RJZ, LEAD_RJ1, LEAD_RJ1, LEAD_RJZ).toList();
        var alone = new ArrayList<String>();
        var listed = new ArrayList<String>();
        for (var lead : people) {
            var participant = Given.participant(lead);
            alone.add(begun(lead, participant, single));
            listed.add(begun(lead, participant, together));
        }
        // The fourth has not completed.
        for (var person : List.of(0, 1, 2, 4)) {
            taught(alone.get(person));
            taught(listed.get(person));
        }

        var one = STORY.stream().map(found -> recordedAlone(found, alone)).toList();
        var job = ended(send(csv(STORY, listed), together));

        assertThat(results(job)).isEqualTo(one);
        assertThat(one)
                .contains("NO_ATTEMPT_LEFT", "MOVE_NOT_ALLOWED", "DATE_BEFORE_THE_LAST", "DATE_IN_FUTURE", "NOT_FOUND");
        assertThat(enrolmentsOf(together)).hasSize(5).isEqualTo(enrolmentsOf(single));
        assertThat(outcomesOf(together)).hasSize(7).isEqualTo(outcomesOf(single));
        assertThat(certificatesOf(together)).hasSize(3).isEqualTo(certificatesOf(single));
        assertThat(periodsOf(together)).hasSize(6).isEqualTo(periodsOf(single));
        assertThat(eventsOf(together)).isEqualTo(eventsOf(single));
        assertThat(eventsOf(together)).anyMatch(event -> event.contains("certificate.awarded.v1"));
    }

    @Test
    void whoHasBegunAnotherAttemptIsRefusedByBothRoads() {
        var accreditation = Accreditation.granted();
        var first = Given.openCohort(accreditation, 50);
        var next = Given.openCohort(accreditation, 50);
        var participant = Given.participant(LEAD_RJ1);
        var failed = begun(LEAD_RJ1, participant, first);
        taught(failed);
        recordedAlone(new Found(0, "NOT_PASSED", FIRST), List.of(failed));
        Given.enrolment(LEAD_RJ1, participant, next);
        var again = new Found(0, "PASSED", today());

        assertThat(recordedAlone(again, List.of(failed))).isEqualTo("ANOTHER_ATTEMPT_BEGUN");
        assertThat(results(ended(send(csv(List.of(again), List.of(failed)), first))))
                .containsExactly("ANOTHER_ATTEMPT_BEGUN");
        assertThat(outcomesOf(first)).hasSize(1);
    }

    @Test
    void theSameListAgainChangesNothing() {
        var cohort = certifiedCohort();
        var enrolments = taught(cohort, 3);
        var list = csv(
                List.of(
                        new Found(0, "PASSED", today()),
                        new Found(1, "NOT_PASSED", FIRST),
                        new Found(1, "NOT_PASSED", FIRST),
                        new Found(1, "PASSED", today()),
                        new Found(2, "NOT_PASSED", today())),
                enrolments);
        job(ended(send(list, cohort))).body("applied", equalTo(4)).body("unchanged", equalTo(1));
        var before = everythingOf(cohort);

        var again = ended(send(list, cohort));

        job(again)
                .body("status", equalTo("DONE"))
                .body("applied", equalTo(0))
                .body("unchanged", equalTo(5))
                .body("refused", equalTo(0));
        assertThat(results(again)).containsOnly("RECORDED_ALREADY");
        assertThat(everythingOf(cohort)).isEqualTo(before);
    }

    @Test
    void theSameListFromSeveralAtOnceAndByHandAwardsEachOnce() throws Exception {
        var cohort = certifiedCohort();
        var enrolments = taught(cohort, 20);
        var found = IntStream.range(0, 20)
                .mapToObj(person -> new Found(person, "PASSED", today()))
                .toList();

        try (var threads = Executors.newFixedThreadPool(3)) {
            var sent = new ArrayList<Future<?>>();
            sent.add(threads.submit((Callable<String>) () -> ended(send(csv(found, enrolments), cohort))));
            sent.add(threads.submit((Callable<String>) () -> ended(send(csv(found.reversed(), enrolments), cohort))));
            sent.add(threads.submit(() -> found.subList(5, 15).forEach(each -> recordedAlone(each, enrolments))));
            for (var each : sent) {
                each.get();
            }
        }

        assertThat(outcomesOf(cohort)).hasSize(20);
        assertThat(certificatesOf(cohort)).hasSize(20);
        assertThat(Rows.texts("select version from enrolment where cohort_id = '" + cohort + "'"))
                .hasSize(20)
                .containsOnly("3");
    }

    @Test
    void ifAskedNothingIsRecordedUnlessAllIs() {
        var cohort = certifiedCohort();
        var enrolments = taught(cohort, 2);
        var good = List.of(new Found(0, "PASSED", today()), new Found(1, "PASSED", today()));
        var bad = Stream.concat(good.stream(), Stream.of(new Found(1, "NOT_PASSED", today())))
                .toList();
        var before = everythingOf(cohort);

        var refused = ended(sendAs(LEAD_P0001, csv(bad, enrolments), cohort, "?mode=ALL"));

        job(refused).body("status", equalTo("FAILED")).body("failure", equalTo("ROWS_REFUSED"));
        assertThat(everythingOf(cohort)).isEqualTo(before);
        job(ended(sendAs(LEAD_P0001, csv(good, enrolments), cohort, "?mode=ALL")))
                .body("status", equalTo("DONE"));
        assertThat(certificatesOf(cohort)).hasSize(2);
    }

    @Test
    void aDryRunTellsAndAwardsNothingUntilItIsApplied() {
        var cohort = certifiedCohort();
        var enrolments = taught(cohort, 2);
        var before = everythingOf(cohort);
        var list =
                csv(List.of(new Found(0, "PASSED", today()), new Found(1, "PASSED", today().plusDays(1))), enrolments);
        var job = sendAs(LEAD_P0001, list, cohort, "?dryRun=true");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "VALIDATED".equals(job(job).extract().path("status")));

        job(job).body("applied", equalTo(1)).body("refused", equalTo(1));
        assertThat(everythingOf(cohort)).isEqualTo(before);
        as(LEAD_P0001)
                .header("If-Match", job(job).extract().header("ETag"))
                .post("/v1/jobs/" + job + "/apply")
                .then()
                .statusCode(200);
        ended(job);
        assertThat(certificatesOf(cohort)).hasSize(1);
    }

    @Test
    void aCancelledDryRunHasAwardedNothing() {
        var cohort = certifiedCohort();
        var list = csv(List.of(new Found(0, "PASSED", today())), taught(cohort, 1));
        var before = everythingOf(cohort);
        var job = sendAs(LEAD_P0001, list, cohort, "?dryRun=true");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "VALIDATED".equals(job(job).extract().path("status")));

        as(LEAD_P0001)
                .header("If-Match", job(job).extract().header("ETag"))
                .post("/v1/jobs/" + job + "/cancel")
                .then()
                .statusCode(200);

        assertThat(everythingOf(cohort)).isEqualTo(before);
    }

    @Test
    void onlyTheProviderOfACohortRecordsOnItAndSeesTheJob() {
        var cohort = Given.openCohort(Accreditation.granted(), 50);
        var list = csv(List.of(new Found(-1, "PASSED", FIRST)), List.of());
        var path = "/v1/cohorts/" + cohort + "/outcomes";

        assertProblem(as(LEAD_P0002).contentType(CSV).body(list).post(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).contentType(CSV).body(list).post(path).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().contentType(CSV).body(list).post(path).then(), 401, "UNAUTHENTICATED");

        var job = ended(send(list, cohort));
        assertProblem(as(LEAD_P0002).get("/v1/jobs/" + job).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).get("/v1/jobs/" + job).then(), 404, "NOT_FOUND");
    }

    @Test
    void whatCannotBeReadIsSaidClearly() {
        var cohort = Given.openCohort(Accreditation.granted(), 50);
        var path = "/v1/cohorts/" + cohort + "/outcomes";

        assertFault(
                as(LEAD_P0001)
                        .contentType(CSV)
                        .body("enrolment_id,result\nx,y\n")
                        .post(path)
                        .then(),
                "row 1, on");
        assertFault(
                as(LEAD_P0001)
                        .contentType(CSV)
                        .body("enrolment_id,result,on\n")
                        .post(path + "?mode=SOME")
                        .then(),
                "?mode");
        var faulty = "enrolment_id,result,on\n" + NOBODY + ",FAILED," + today() + "\n" + NOBODY + ",PASSED,2026-02-30\n"
                + NOBODY + ",PASSED,\n";
        assertThat(results(ended(send(faulty, cohort))))
                .containsExactly("VALUE_INVALID", "VALUE_INVALID", "VALUE_MISSING");
    }

    /** One whose award is certified for a year. */
    private static String certifiedCohort() {
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);
        return Given.openCohort(accreditation, 50);
    }

    private static String begun(String lead, String participant, String cohort) {
        // Nobody joins a cohort that has begun, so it is open again for as long as somebody does.
        startingOn(cohort, today());
        var enrolment = Given.enrolment(lead, participant, cohort);
        startingOn(cohort, FIRST);
        return enrolment;
    }

    private static List<String> taught(String cohort, int people) {
        var enrolments = Stream.generate(() -> begun(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort))
                .limit(people)
                .toList();
        enrolments.forEach(BulkOutcomeHttpTest::taught);
        return enrolments;
    }

    private static void taught(String enrolment) {
        for (var kind : List.of("STARTED", "COMPLETED")) {
            as(LEAD_P0001)
                    .body("{\"kind\": \"" + kind + "\", \"on\": \"" + FIRST + "\"}")
                    .post("/v1/enrolments/" + enrolment + "/declarations")
                    .then()
                    .statusCode(201);
        }
    }

    private static void startingOn(String cohort, LocalDate day) {
        Rows.change("update cohort set starts_on = '" + day + "' where id = '" + cohort + "'");
    }

    private static String recordedAlone(Found found, List<String> enrolments) {
        var answer = as(LEAD_P0001)
                .body("{\"result\": \"" + found.result() + "\", \"on\": \"" + found.on() + "\"}")
                .post("/v1/enrolments/" + (found.person() < 0 ? NOBODY : enrolments.get(found.person())) + "/outcomes")
                .then();
        return answer.extract().statusCode() == 201 ? "" : answer.extract().path("code");
    }

    private static String csv(List<Found> found, List<String> enrolments) {
        var rows = new StringBuilder("enrolment_id,result,on\n");
        found.forEach(each -> rows.append(each.row(enrolments)));
        return rows.toString();
    }

    private static String send(String csv, String cohort) {
        return sendAs(LEAD_P0001, csv, cohort, "");
    }

    private static String sendAs(String person, String csv, String cohort, String more) {
        return as(person)
                .contentType(CSV)
                .body(csv)
                .post("/v1/cohorts/" + cohort + "/outcomes" + more)
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

    private static List<Object> everythingOf(String cohort) {
        return List.of(
                enrolmentsOf(cohort), outcomesOf(cohort), certificatesOf(cohort), periodsOf(cohort), eventsOf(cohort));
    }

    /** All of each row but what belongs to it alone, or to the cohort. */
    private static List<String> enrolmentsOf(String cohort) {
        return Rows.texts("""
                select (to_jsonb(e) - '{id,cohort_id,course_id,enrolled_at,updated_at,asked_at,passed_on_at}'::text[]
                  || jsonb_build_object('changed', e.updated_at > e.enrolled_at))::text
                from enrolment e where e.cohort_id = '%s' order by e.id""".formatted(cohort));
    }

    private static List<String> outcomesOf(String cohort) {
        return Rows.texts("""
                select (to_jsonb(o) - '{id,enrolment_id,recorded_at}'::text[]
                  || jsonb_build_object('participant', e.participant_id, 'now', o.recorded_at > now() - interval '1 hour'))::text
                from outcome o join enrolment e on e.id = o.enrolment_id
                where e.cohort_id = '%s' order by e.id, o.id""".formatted(cohort));
    }

    private static List<String> certificatesOf(String cohort) {
        return Rows.texts("""
                select (to_jsonb(c) - '{id,number,enrolment_id,course_id,course_title,accreditation_id,accreditation_number,awarded_at}'::text[])::text
                from certificate c join enrolment e on e.id = c.enrolment_id where e.cohort_id = '%s' order by e.id""".formatted(cohort));
    }

    private static List<String> periodsOf(String cohort) {
        return Rows.texts("""
                select (to_jsonb(p) - '{id,certificate_id,course_id,course_title,follows,previous_id,added_at,updated_at,certified_at}'::text[])::text
                from certification_period p join enrolment e on e.participant_id = p.participant_id and e.course_id = p.course_id
                where e.cohort_id = '%s' order by e.id, p.id""".formatted(cohort));
    }

    /** Of each enrolment, and of what came of it, in their order. */
    private static List<String> eventsOf(String cohort) {
        return Rows.texts("""
                select concat_ws(' | ', l.type, l.sequence, l.actor, l.actor_kind, l.organisation, l.reason, l.audience,
                  (l.data::jsonb - '{cohortId,courseId,number,enrolmentId,accreditationNumber,certificateId,follows}'::text[])::text)
                from enrolment e
                left join certificate c on c.enrolment_id = e.id
                left join certification_period p on p.participant_id = e.participant_id and p.course_id = e.course_id
                join event_log l on l.subject in (e.id, c.id, p.id)
                where e.cohort_id = '%s'
                group by e.id, l.entry
                order by e.id, l.subject = e.id desc, l.subject = (select x.id from certificate x where x.enrolment_id = e.id) desc,
                  l.subject, l.sequence""".formatted(cohort));
    }
}
