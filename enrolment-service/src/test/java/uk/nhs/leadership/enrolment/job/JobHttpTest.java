package uk.nhs.leadership.enrolment.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Http;

/** Jobs, with work that only counts: what they do with rows, whatever the rows are about. */
@QuarkusTest
class JobHttpTest {
    private static final int MANY = 2 * JobWorkService.PIECE + 10;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Inject
    JobService service;

    @Inject
    JobWorkService workService;

    @Inject
    Callers callers;

    private final UUID about = UUID.randomUUID();

    @AfterEach
    void letWorkGoOn() {
        CountingWork.MIDWAY.set(null);
    }

    @Test
    void rowsAreAppliedInTheBackgroundAsWhoeverSentThem() throws SQLException {
        var job = sent(GivenJob.ROWS);

        ended(job)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(5))
                .body("applied", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(2));
        assertThat(noted("string_agg(n || ' ' || actor, ', ' order by n)"))
                .isEqualTo("2 " + accountOf(LEAD_RJ1) + ", 6 " + accountOf(LEAD_RJ1));
    }

    @Test
    void whatBecameOfEachRowIsToldByItsNumberWithoutAWordOfIt() {
        var job = sent(GivenJob.ROWS);
        ended(job);

        var csv = as(LEAD_RJ1).get("/v1/jobs/" + job + "/results.csv").then().statusCode(200);
        assertThat(csv.extract().asString())
                .isEqualTo(String.join(
                        "\r\n",
                        "row,outcome,code,id",
                        "2,APPLIED,," + CountingWork.thing(2),
                        "3,REFUSED,BAD_BY_NATURE,",
                        "4,UNCHANGED,SAME_AS_BEFORE," + CountingWork.thing(4),
                        "5,REFUSED,VALUE_INVALID,",
                        "6,APPLIED,," + CountingWork.thing(6),
                        ""));
        var lines = as(LEAD_RJ1)
                .get("/v1/jobs/" + job + "/results.ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines().toList())
                .hasSize(5)
                .contains("{\"row\":3,\"outcome\":\"REFUSED\",\"code\":\"BAD_BY_NATURE\"}");
        assertThat(csv.extract().asString() + lines).doesNotContain("ugly", "two");
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfTheRowsAndIsThenApplied() throws SQLException {
        var job = GivenJob.sent(GivenJob.ROWS, about, JobMode.EACH, true);
        var validated = inStatus(job, "VALIDATED").body("applied", equalTo(2)).body("refused", equalTo(2));
        assertThat(noted("count(*)")).isEqualTo("0");
        assertThat(results(job)).hasSize(6);

        assertProblem(as(LEAD_RJ1).post("/v1/jobs/" + job + "/apply").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(LEAD_RJ1)
                        .header("If-Match", "\"0\"")
                        .post("/v1/jobs/" + job + "/apply")
                        .then(),
                412,
                "VERSION_STALE");
        as(LEAD_RJ1)
                .header("If-Match", validated.extract().header("ETag"))
                .post("/v1/jobs/" + job + "/apply")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLYING"));

        ended(job).body("status", equalTo("DONE")).body("applied", equalTo(2));
        assertThat(noted("count(*)")).isEqualTo("2");
        assertThat(results(job)).hasSize(6);
    }

    @Test
    void whatHasNoDryRunIsNotAppliedByHand() {
        var job = sent(GivenJob.ROWS);
        var etag = ended(job).extract().header("ETag");

        assertRefused(
                as(LEAD_RJ1)
                        .header("If-Match", etag)
                        .post("/v1/jobs/" + job + "/apply")
                        .then(),
                JobRule.JOB_MOVE_NOT_ALLOWED);
    }

    @Test
    void ofAllOrNothingOneRefusedRowLeavesNothingAndTheResultNamesIt() throws SQLException {
        var job = GivenJob.sent(GivenJob.ROWS, about, JobMode.ALL, false);

        ended(job)
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo("ROWS_REFUSED"))
                .body("applied", equalTo(0))
                .body("refused", equalTo(2));
        assertThat(noted("count(*)")).isEqualTo("0");
        assertThat(results(job))
                .containsExactly("row,outcome,code,id", "3,REFUSED,BAD_BY_NATURE,", "5,REFUSED,VALUE_INVALID,");
    }

    @Test
    void ofAllOrNothingGoodRowsAreAppliedTogether() throws SQLException {
        var job = GivenJob.sent(rows(MANY), about, JobMode.ALL, false);

        ended(job).body("status", equalTo("DONE")).body("applied", equalTo(MANY));
        assertThat(noted("count(distinct n)")).isEqualTo(Integer.toString(MANY));
    }

    @Test
    void aPieceBrokenOffInTheMiddleIsDoneAgainAndNoRowTwice() throws SQLException {
        var pieces = new AtomicInteger();
        CountingWork.MIDWAY.set(transaction -> {
            if (pieces.incrementAndGet() == 2) {
                // As if the process had been killed: the session is gone in the middle of its transaction.
                kill(session(transaction));
                transaction.createStatement().execute("select 1");
            }
        });

        var job = sent(rows(MANY));

        ended(job).body("status", equalTo("DONE")).body("applied", equalTo(MANY));
        assertThat(pieces).hasValueGreaterThan(3);
        assertThat(noted("count(*) || ' ' || count(distinct n) || ' ' || min(n) || ' ' || max(n)"))
                .isEqualTo(MANY + " " + MANY + " 2 " + (MANY + 1));
        assertThat(results(job)).hasSize(MANY + 1);
    }

    @Test
    void whatOneReplicaWorksOnAnotherPassesOver() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CountingWork.MIDWAY.set(transaction -> {
            begun.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        });
        var job = UUID.fromString(sent(GivenJob.ROWS));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        var did = GivenJob.asLead(() -> workService.applySome(job));
        goOn.countDown();

        assertThat(did).isFalse();
        ended(job.toString()).body("applied", equalTo(2));
        assertThat(noted("count(*)")).isEqualTo("2");
    }

    @Test
    void workThatFailsEachTimeIsGivenUpAndNothingOfItStays() throws SQLException {
        CountingWork.MIDWAY.set(transaction -> {
            throw new IllegalStateException("each time");
        });

        var job = sent(GivenJob.ROWS);

        ended(job).body("status", equalTo("FAILED")).body("failure", equalTo("WORK_FAILED"));
        assertThat(noted("count(*)")).isEqualTo("0");
    }

    @Test
    void aJobUnderWayIsCancelledBetweenPiecesAndWhatIsAppliedStays() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CountingWork.MIDWAY.set(transaction -> {
            begun.countDown();
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            // Time for whoever waits for the row to get it.
            Thread.sleep(200);
        });
        var job = sent(rows(MANY));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        try (var thread = Executors.newSingleThreadExecutor()) {
            var cancelling = thread.submit(() ->
                    as(LEAD_RJ1).post("/v1/jobs/" + job + "/cancel").then().statusCode(200));
            await().atMost(Duration.ofSeconds(4)).until(this::somebodyWaits);
            goOn.countDown();
            cancelling.get();
        }

        ended(job).body("status", equalTo("CANCELLED"));
        var applied = (int) ended(job).extract().path("applied");
        assertThat(applied).isPositive().isLessThan(MANY);
        assertThat(noted("count(*)")).isEqualTo(Integer.toString(applied));
        assertRefused(as(LEAD_RJ1).post("/v1/jobs/" + job + "/cancel").then(), JobRule.JOB_MOVE_NOT_ALLOWED);
    }

    @Test
    void theSameRowsWhileTheyAreWorkedOnAreTheSameJob() {
        var first = GivenJob.sent(GivenJob.ROWS, about, JobMode.EACH, true);
        var again = GivenJob.sent(GivenJob.ROWS, about, JobMode.EACH, true);
        var others = GivenJob.sent(GivenJob.ROWS + "good,\n", about, JobMode.EACH, true);

        assertThat(again).isEqualTo(first);
        assertThat(others).isNotEqualTo(first);
    }

    @Test
    void rowsThatCannotBeReadLeaveNoJob() {
        assertThatThrownBy(() -> sent("fate,colour\ngood,red\n")).isInstanceOf(InvalidInput.class);

        as(LEAD_RJ1)
                .queryParam("limit", 200)
                .get("/v1/jobs")
                .then()
                .statusCode(200)
                .body("items.about", not(hasItem(about.toString())));
    }

    @Test
    void nothingIsBegunAboutWhatIsNotKnown() {
        assertThatThrownBy(() -> GivenJob.sent(GivenJob.ROWS, CountingWork.UNKNOWN, JobMode.EACH, false))
                .isInstanceOf(NotFound.class);

        as(LEAD_RJ1)
                .queryParam("limit", 200)
                .get("/v1/jobs")
                .then()
                .body("items.about", not(hasItem(CountingWork.UNKNOWN.toString())));
    }

    @Test
    void aDryRunOfMoreThanOneTransactionHoldsIsRefused() {
        assertThatThrownBy(() -> GivenJob.sent(rows(Job.MOST_AT_ONCE + 1), about, JobMode.EACH, true))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("TOO_MANY_ROWS")));
    }

    @Test
    void onlyThoseOfTheOrganisationWhoMayAskForSuchAJobKnowOfIt() {
        var recently = "/v1/jobs?limit=200&updatedSince=" + Instant.now().minusSeconds(1);
        var job = GivenJob.validated();
        var paths = List.of("", "/results.csv", "/results.ndjson");

        for (var path : paths) {
            assertProblem(as(LEAD_RJZ).get("/v1/jobs/" + job + path).then(), 404, "NOT_FOUND");
            assertProblem(as(LEAD_P0001).get("/v1/jobs/" + job + path).then(), 404, "NOT_FOUND");
        }
        assertProblem(as(LEAD_RJZ).post("/v1/jobs/" + job + "/cancel").then(), 404, "NOT_FOUND");
        as(LEAD_RJZ).get(recently).then().statusCode(200).body("items.id", not(hasItem(job)));
        as(LEAD_RJ1).get(recently).then().statusCode(200).body("items.id", hasItem(job));
        assertProblem(as("participant.one.rj1").get("/v1/jobs/" + job).then(), 403, "FORBIDDEN");
    }

    @Test
    void whoAsksAgainHasNoAnswerUntilThereIsNews() {
        var job = sent(GivenJob.ROWS);
        var etag = ended(job).extract().header("ETag");

        as(LEAD_RJ1).header("If-None-Match", etag).get("/v1/jobs/" + job).then().statusCode(304);
    }

    @Test
    void whoFollowsAJobIsToldUntilItHasEnded() throws Exception {
        var goOn = new CountDownLatch(1);
        CountingWork.MIDWAY.set(
                transaction -> assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue());
        var job = sent(GivenJob.ROWS);

        try (var told = Http.follow(LEAD_RJ1, "/v1/jobs/" + job + "/progress")) {
            var all = told.peek(line -> {
                        if (line.contains("\"status\":\"APPLYING\"")) {
                            goOn.countDown();
                        }
                    })
                    .collect(Collectors.joining("\n"));

            assertThat(all).containsSubsequence("\"status\":\"APPLYING\"", "\"status\":\"DONE\"");
        }
        assertProblem(
                as(LEAD_RJZ)
                        .accept("text/event-stream, application/problem+json")
                        .get("/v1/jobs/" + job + "/progress")
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void whatIsLeftBehindIsEndedAfterAWhile() {
        var broken = GivenJob.asLead(() -> service.begin(new JobOrder(CountingWork.KIND, about, JobMode.EACH, false)));
        var validated = GivenJob.validated();
        inStatus(validated, "VALIDATED");

        asService(() -> service.endSomeLeftBehind(Instant.now().plus(Duration.ofDays(8))));

        ended(broken.toString()).body("status", equalTo("FAILED")).body("failure", equalTo("UPLOAD_BROKEN_OFF"));
        ended(validated).body("status", equalTo("CANCELLED"));
    }

    @Test
    void rowsAreForgottenWhenTheirJobHasEndedAndResultsAMonthLater() throws SQLException {
        var job = sent(GivenJob.ROWS);
        ended(job);

        while (asService(service::forgetSomeRows)) {
            // Until all are.
        }
        assertThat(number("select count(*) from job_row where job_id = '" + job + "'"))
                .isEqualTo("0");
        assertThat(results(job)).hasSize(6);
        asService(() -> service.forgetSomeJobs(Instant.now()));
        assertThat(results(job)).hasSize(6);

        while (asService(() -> service.forgetSomeJobs(Instant.now().plus(Duration.ofDays(31))))) {
            // Until all are.
        }
        assertProblem(as(LEAD_RJ1).get("/v1/jobs/" + job).then(), 404, "NOT_FOUND");
        assertThat(number("select count(*) from job_result where job_id = '" + job + "'"))
                .isEqualTo("0");
    }

    private String sent(String csv) {
        return GivenJob.sent(csv, about, JobMode.EACH, false);
    }

    private static String rows(int many) {
        return "fate\n" + IntStream.range(0, many).mapToObj(n -> "good\n").collect(Collectors.joining());
    }

    private <T> T asService(java.util.function.Supplier<T> act) {
        return callers.as(Caller.service("test"), act);
    }

    private static ValidatableResponse ended(String job) {
        await().atMost(Duration.ofSeconds(60)).until(() -> job(job).extract().path("endedAt") != null);
        return job(job);
    }

    private static ValidatableResponse inStatus(String job, String status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> status.equals(job(job).extract().path("status")));
        return job(job);
    }

    private static ValidatableResponse job(String job) {
        return as(LEAD_RJ1).get("/v1/jobs/" + job).then().statusCode(200).contentType(ContentType.JSON);
    }

    private static List<String> results(String job) {
        return as(LEAD_RJ1)
                .get("/v1/jobs/" + job + "/results.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private String noted(String what) throws SQLException {
        return number("select " + what + " from noted where about = '" + about + "'");
    }

    private boolean somebodyWaits() throws SQLException {
        return !number("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                .equals("0");
    }

    private static int session(Connection transaction) throws SQLException {
        try (var row = transaction.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void kill(int session) throws SQLException {
        number("select pg_terminate_backend(" + session + ", 5000)");
    }

    private String number(String query) throws SQLException {
        try (var admin = DriverManager.getConnection(url, "postgres", "postgres");
                var row = admin.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
