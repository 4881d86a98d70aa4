package uk.nhs.leadership.accreditation.signal;

import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.today;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.delivery.DeliveryApi;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;

/** What is counted of accreditations. */
public final class SignalApi {
    static final String PROVIDER = "P0001";

    private SignalApi() {}

    /** The number of a new accreditation of P0001. */
    static String accreditation() {
        return numberOf(accredited(draft()));
    }

    static String signals(String accreditation) {
        return "/v1/accreditations/" + accreditation + "/signals";
    }

    /** A cohort in which ten started: four completed, and six left for its quality. */
    static UUID cohortThatWentWrong(String accreditation) throws SQLException {
        var cohort = DeliveryApi.cohort(accreditation, PROVIDER);
        DeliveryApi.taught(cohort, PROVIDER, today(), 10, 4, 4, 6);
        awaitHeard(cohort, 10);
        return cohort;
    }

    /** All that was said of a cohort has been heard once so many of its places have come to an end. */
    static void awaitHeard(UUID cohort, int ended) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Sql.texts(
                                            session,
                                            "select 1 from delivery_place join delivery_cohort using (generation, cohort_id)"
                                                    + " where cohort_id = '" + cohort
                                                    + "' and (decided_on is not null or withdrawn_on is not null)")
                                    .size()
                            >= ended);
        }
    }

    /** Does what the replicas do once a day, for all that was not counted today. */
    static void count() {
        var container = Arc.container();
        var chore = container.instance(CountChore.class).get();
        var more = true;
        while (more) {
            more = container.instance(Callers.class).get().as(Caller.service("test"), chore::doSome);
        }
    }

    /** As if it were the next day. */
    static void countAgain(String accreditation) throws SQLException {
        count();
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update signal set next_count_on = current_date where accreditation_number = '" + accreditation
                            + "' and next_count_on is not null");
        }
        count();
    }

    public static Stream<Example> examples() {
        var number = accreditation();
        try {
            cohortThatWentWrong(number);
            countAgain(number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Stream.of(
                Example.of("getSignals")
                        .at("number", number)
                        .belongingTo(PROVIDER)
                        .showing(number),
                Example.of("listSignals").asking("limit", 200).showing(number));
    }
}
