package uk.nhs.leadership.accreditation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.announceCohort;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.announcePlace;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.cohort;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.completed;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.enrolled;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.opened;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.outcome;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.started;
import static uk.nhs.leadership.accreditation.delivery.DeliveryApi.withdrawn;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.event.EventSchemas;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;

/** What this service makes of the life of cohorts and enrolments, as the service that owns them announces it. */
@QuarkusTest
class DeliveryEventsHttpTest {
    private static final String PROVIDER = "P0001";

    @Inject
    Deliveries deliveries;

    @Inject
    Callers callers;

    private final String accreditation = "LMA-" + UUID.randomUUID();

    @Test
    void whatTheseTestsAnnounceIsWhatItsOwnerAnnounces() {
        var cohort = UUID.randomUUID();

        assertThat(EventSchemas.faults("cohort.opened.v1", opened("LMA-000123-1", PROVIDER)))
                .isEmpty();
        assertThat(EventSchemas.faults("cohort.planned.v1", opened("LMA-000123-1", PROVIDER)))
                .isEmpty();
        assertThat(EventSchemas.faults("enrolment.enrolled.v1", enrolled(cohort, PROVIDER)))
                .isEmpty();
        assertThat(EventSchemas.faults("enrolment.started.v1", started(cohort, PROVIDER, today())))
                .isEmpty();
        assertThat(EventSchemas.faults("enrolment.completed.v1", completed(cohort, PROVIDER, today())))
                .isEmpty();
        assertThat(EventSchemas.faults("enrolment.outcome-recorded.v1", outcome(cohort, PROVIDER, "PASSED", today())))
                .isEmpty();
        assertThat(EventSchemas.faults("enrolment.withdrawn.v1", withdrawn(cohort, PROVIDER, "other")))
                .isEmpty();
    }

    @Test
    void whatBecomesOfThePlacesIsCountedByAccreditation() {
        var cohort = cohort(accreditation, PROVIDER);
        DeliveryApi.taught(cohort, PROVIDER, today(), 5, 3, 2, 1);
        announcePlace("enrolled", UUID.randomUUID(), 1, enrolled(cohort, PROVIDER));

        eventually(new Delivered(accreditation, 5, 3, 1, 1, 2, 1));
    }

    @Test
    void aPlaceMayBeHeardOfBeforeItsCohort() {
        var cohort = UUID.randomUUID();
        announcePlace("started", UUID.randomUUID(), 1, started(cohort, PROVIDER, today()));
        announceCohort("planned", cohort, 1, opened(accreditation, PROVIDER));

        eventually(new Delivered(accreditation, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void whatComesAgainChangesNothingAndALaterOutcomeCounts() {
        var cohort = cohort(accreditation, PROVIDER);
        var place = UUID.randomUUID();
        announcePlace("started", place, 1, started(cohort, PROVIDER, today()));
        announcePlace("completed", place, 2, completed(cohort, PROVIDER, today()));
        announcePlace("outcome-recorded", place, 3, outcome(cohort, PROVIDER, "NOT_PASSED", today()));
        announcePlace("outcome-recorded", place, 4, outcome(cohort, PROVIDER, "PASSED", today()));
        announcePlace("outcome-recorded", place, 3, outcome(cohort, PROVIDER, "NOT_PASSED", today()));
        announcePlace("started", place, 1, started(cohort, PROVIDER, today()));

        eventually(new Delivered(accreditation, 1, 1, 0, 0, 1, 0));
    }

    @Test
    void aReasonThatNobodyHereKnowsIsKeptAndCountsAsLeaving() throws SQLException {
        var cohort = cohort(accreditation, PROVIDER);
        var place = UUID.randomUUID();
        announcePlace("started", place, 1, started(cohort, PROVIDER, today()));
        announcePlace("withdrawn", place, 2, withdrawn(cohort, PROVIDER, "moved-to-the-moon"));

        eventually(new Delivered(accreditation, 1, 0, 1, 0, 0, 0));
        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select distinct withdrawal_reason from delivery_place where enrolment_id = '" + place
                                    + "'"))
                    .containsExactly("moved-to-the-moon");
        }
    }

    @Test
    void whoLeavesCountsOnTheDayInEnglandOnWhichThatWasDeclared() {
        var cohort = cohort(accreditation, PROVIDER);
        var day = today().minusYears(2);
        var place = UUID.randomUUID();
        announcePlace("started", place, 1, started(cohort, PROVIDER, day));
        announcePlace(
                "withdrawn",
                place,
                2,
                Instant.parse(day.getYear() + "-07-01T23:30:00Z"),
                withdrawn(cohort, PROVIDER, "other"));
        var lastOfJune = LocalDate.of(day.getYear(), 6, 30);
        var longAgo = day.minusYears(1);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                delivered(longAgo, lastOfJune.plusYears(1)).withdrawn())
                        .isOne());

        assertThat(delivered(longAgo, lastOfJune.plusDays(1)).withdrawn()).isZero();
    }

    @Test
    void whoEndedBeforeTheDaysAskedAboutIsNotAmongThem() {
        var cohort = cohort(accreditation, PROVIDER);
        DeliveryApi.taught(cohort, PROVIDER, today().minusYears(2), 3, 2, 2, 0);

        eventually(new Delivered(accreditation, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsKeptCanBeRebuiltFromTheLog() {
        var cohort = cohort(accreditation, PROVIDER);
        DeliveryApi.taught(cohort, PROVIDER, today(), 4, 2, 1, 1);
        var counted = new Delivered(accreditation, 4, 2, 1, 1, 1, 1);
        eventually(counted);
        int generation = reading();

        as("operator.one").post("/v1/read-models/delivery/rebuild").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reading()).isEqualTo(generation + 1));

        assertThat(thisYear()).isEqualTo(counted);
    }

    @Test
    void noOtherProviderReadsWhatWasTaught() throws SQLException {
        DeliveryApi.taught(cohort(accreditation, PROVIDER), PROVIDER, today(), 1, 0, 0, 0);
        eventually(new Delivered(accreditation, 1, 0, 0, 0, 0, 0));

        for (var table : List.of("delivery_cohort", "delivery_place")) {
            for (var organisation : List.of("P0002", "RJ1", "")) {
                try (var session = Sql.asOrganisation(organisation)) {
                    assertThat(Sql.texts(session, "select 1 from " + table + " where provider = 'P0001'"))
                            .isEmpty();
                }
            }
            try (var session = Sql.asOrganisation(PROVIDER)) {
                assertThat(Sql.texts(session, "select 1 from " + table)).isNotEmpty();
                assertThat(Sql.update(session, "delete from " + table)).isZero();
            }
        }
    }

    @Test
    void cohortsAreFoundByTheirAccreditationAndPlacesByTheirCohort() throws SQLException {
        var sent = SentSql.during(this::thisYear);

        assertFound("delivery_cohort_of_accreditation", "delivery_cohort", sent);
        assertFound("delivery_place_of_cohort", "delivery_cohort", sent);
    }

    private void eventually(Delivered counted) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(thisYear()).isEqualTo(counted));
    }

    private Delivered thisYear() {
        return delivered(today().minusYears(1).plusDays(1), today());
    }

    private Delivered delivered(LocalDate first, LocalDate last) {
        return callers.as(
                Caller.service("test"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> deliveries
                                .delivered(List.of(accreditation), first, last)
                                .getOrDefault(accreditation, Delivered.nothing(accreditation))));
    }

    private static int reading() {
        return as("operator.one")
                .get("/v1/read-models")
                .path("items.find { it.name == 'delivery' }.reading.generation");
    }
}
