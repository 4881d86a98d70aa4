package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.csv;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.ended;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.endedOf;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.enrolledAlone;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.eventsOf;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.job;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.lines;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.placesTaken;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.results;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.rowsOf;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.send;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.sendAs;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.staff;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
}
