package uk.nhs.leadership.enrolment.certification;

import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.local.LocalServers;

/** Schemes and periods as tests need them. */
public final class Certification {
    static final String PUBLISHER = "publisher.one";
    static final String SCHEMES = "/v1/certification-schemes";

    /** Counts for a year, with a window of 90 days and a grace of 30. */
    public static final String TERMS = """
            {"rule": "FROM_PREVIOUS_EXPIRY", "months": 12, "windowDays": 90, "graceDays": 30}""";

    private Certification() {}

    public static String forCourse(Accreditation accreditation, String terms) {
        return "{\"courseId\": \"%s\", \"terms\": %s}".formatted(accreditation.courseId(), terms);
    }

    /** A scheme for a course, and where it is. */
    public static String scheme(Accreditation accreditation, String terms) {
        return as(PUBLISHER)
                .body(forCourse(accreditation, terms))
                .post(SCHEMES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/v1/)", "");
    }

    /** Makes it so that everything about somebody's periods was so many days earlier. */
    public static void wasEarlier(String participant, int days) throws SQLException {
        var servers = LocalServers.forTests();
        var config = ConfigProvider.getConfig();
        try (var session = DriverManager.getConnection(
                        config.getValue("DATABASE_URL", String.class), servers.adminUser(), servers.adminPassword());
                var statement = session.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.executeUpdate("""
                    update certification_period set opens_on = opens_on - %1$d, due_on = due_on - %1$d,
                      grace_until = grace_until - %1$d, certified_on = certified_on - %1$d,
                      expires_on = expires_on - %1$d, turns_on = turns_on - %1$d
                    where participant_id = '%2$s'""".formatted(days, participant));
        }
    }

    /** Does what the replicas do again and again. */
    public static boolean turn() {
        var container = Arc.container();
        return container
                .instance(Callers.class)
                .get()
                .as(
                        Caller.service("test"),
                        container.instance(CertificationChore.class).get()::doSome);
    }
}
