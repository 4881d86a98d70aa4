package uk.nhs.leadership.enrolment.retention;

import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.local.LocalServers;

/** What has been kept for long, as tests need it. */
public final class Retaining {
    private static final String HEADING =
            "employee_number,given_name,family_name,email,job_title,pay_band,stage,employed_from,employed_until\n";

    private Retaining() {}

    /** Does what the replicas do again and again, until nothing is left to do. */
    public static void round() {
        var container = Arc.container();
        var chore = container.instance(RetentionChore.class).get();
        boolean more;
        do {
            more = container.instance(Callers.class).get().as(Caller.service("retention"), chore::doSome);
        } while (more);
    }

    /** Somebody who left RJ1 on a day. */
    public static String left(String on) {
        var number = Given.newEmployeeNumber();
        for (var until : new String[] {"", on}) {
            says(number, "2010-01-01", until);
        }
        return as(LEAD_RJ1)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static void says(String number, String from, String until) {
        as(LEAD_RJ1)
                .contentType(CSV)
                .body(HEADING + number + ",Amara,Okafor,amara" + number + "@rj1.example,Ward manager,7,S1," + from + ","
                        + until + "\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    /** The day of which somebody was warned has come. */
    public static void dayHasCome(String participant) {
        asAdmin("update retention_warning set due_on = '" + Given.today().minusDays(1) + "' where participant_id = '"
                + participant + "'");
    }

    /** Time has passed, which nobody may say but whoever owns the tables. */
    static void asAdmin(String update) {
        var servers = LocalServers.forTests();
        try (var session = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("DATABASE_URL", String.class),
                        servers.adminUser(),
                        servers.adminPassword());
                var statement = session.createStatement()) {
            if (statement.executeUpdate(update) != 1) {
                throw new IllegalStateException("not one row changed by " + update);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }
}
