package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.testing.Given.etagOfCohort;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.chassis.http.MergePatch;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.local.LocalServers;

/** What happens to cohorts, and what the calendar does with them. */
public final class CohortApi {
    /** The body that says how one joins online. */
    public static final String JOINING = """
            {"link": "https://meet.example/fslc", "instructions": "The waiting room opens at 8.45."}""";

    private CohortApi() {}

    /** Says how one joins a cohort of P0001. */
    public static ValidatableResponse sayHowToJoin(String cohort, String body) {
        return as(LEAD_P0001)
                .header("If-Match", etagOfCohort(cohort))
                .body(body)
                .put("/v1/cohorts/" + cohort + "/joining")
                .then();
    }

    /** One event of each type that no other test of events brings about. */
    public static void everythingHappens() throws SQLException {
        var accreditation = Accreditation.granted();
        var released = Given.openCohort(accreditation, 5);
        act(released, "allocate", "{\"trust\": \"RJ1\", \"places\": 2, \"releaseOn\": \"" + Given.today() + "\"}")
                .statusCode(200);
        calendarComesRound();
        sayHowToJoin(released, JOINING).statusCode(200);
        act(released, "start", "{}").statusCode(200);
        act(released, "complete", "{}").statusCode(200);
        var changed = Given.openCohort(accreditation, 5);
        as(LEAD_P0001)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", etagOfCohort(changed))
                .body("{\"capacity\": 6}")
                .patch("/v1/cohorts/" + changed)
                .then()
                .statusCode(200);
        act(Given.openCohort(accreditation, 5), "cancel", cancellation()).statusCode(200);
    }

    /** The body that calls a cohort off. */
    public static String cancellation() {
        return """
                {"reason": "VENUE_UNAVAILABLE", "text": "The hall was flooded"}""";
    }

    /** Something done to a cohort of P0001 as it is now. */
    static ValidatableResponse act(String cohort, String verb, String body) {
        return as(LEAD_P0001)
                .header("If-Match", etagOfCohort(cohort))
                .body(body)
                .post("/v1/cohorts/" + cohort + "/" + verb)
                .then();
    }

    /** Makes it so that the cohort was on other days, as if time had passed and no replica had been there. */
    static void wasHeld(String cohort, LocalDate startsOn, LocalDate endsOn) throws SQLException {
        var servers = LocalServers.forTests();
        var url = ConfigProvider.getConfig().getValue("DATABASE_URL", String.class);
        try (var connection = DriverManager.getConnection(url, servers.adminUser(), servers.adminPassword());
                var caller = connection.prepareStatement("select set_config('app.reach', 'ALL', false)");
                var statement = connection.prepareStatement(
                        "update cohort set starts_on = ?, ends_on = ?, due_on = null where id = ?::uuid")) {
            caller.execute();
            statement.setObject(1, startsOn);
            statement.setObject(2, endsOn);
            statement.setString(3, cohort);
            statement.executeUpdate();
        }
    }

    /** A round of the work that goes by the calendar, as any replica does it. */
    static void calendarComesRound() {
        var chore = CDI.current().select(CohortCalendarChore.class).get();
        boolean more;
        do {
            more = CDI.current().select(Callers.class).get().as(Caller.service(chore.name()), chore::doSome);
        } while (more);
    }
}
