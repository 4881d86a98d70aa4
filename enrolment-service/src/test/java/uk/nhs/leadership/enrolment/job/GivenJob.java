package uk.nhs.leadership.enrolment.job;

import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.rowfile.RowFile;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;

/** Jobs of the trust RJ1 that a test begins with. */
public final class GivenJob {
    static final String ROWS = """
            fate,note
            good,one
            bad,two
            same,three
            ugly,four
            good,five
            """;

    /** Of an enrolment that nobody knows. */
    public static final String DECLARATIONS = """
            enrolment_id,kind,on
            0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40,STARTED,2026-11-30
            """;

    /** As above. */
    public static final String OUTCOMES = """
            enrolment_id,result,on
            0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40,PASSED,2027-06-11
            """;

    private GivenJob() {}

    /** One of the provider P0001 that waits to be applied. */
    public static String validatedOfProvider() {
        return Http.as(Http.LEAD_P0001)
                .contentType(Http.CSV)
                .body(DECLARATIONS)
                .post("/v1/cohorts/" + Given.plannedCohort(Accreditation.granted(), 1) + "/declarations?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** One that waits to be applied. */
    public static String validated() {
        return sent(ROWS, UUID.randomUUID(), JobMode.EACH, true);
    }

    /** One that is soon done. */
    public static String applying() {
        return sent(ROWS, UUID.randomUUID(), JobMode.EACH, false);
    }

    static String sent(String csv, UUID about, JobMode mode, boolean dryRun) {
        return asLead(() -> {
            try {
                return bean(JobIntake.class)
                        .receive(
                                new JobOrder(CountingWork.KIND, about, mode, dryRun),
                                RowFile.Form.CSV,
                                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                        .id()
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static <T> T asLead(java.util.function.Supplier<T> act) {
        prepare();
        var lead = new Caller(
                Http.accountOf(Http.LEAD_RJ1),
                Caller.Kind.PERSON,
                "RJ1",
                Caller.Reach.OWN,
                Set.of(JobAccess.LEARNING_LEAD));
        return bean(Callers.class).as(lead, act);
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** What {@link CountingWork} writes to. */
    private static void prepare() {
        Config config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("DATABASE_URL", String.class),
                        config.getValue("DATABASE_OWNER_USER", String.class),
                        config.getValue("DATABASE_OWNER_PASSWORD", String.class));
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists noted (about uuid, n int, actor text)");
            statement.execute("grant select, insert on noted to " + config.getValue("DATABASE_APP_USER", String.class));
        } catch (SQLException e) {
            throw new IllegalStateException("the table for what is noted is not there", e);
        }
    }
}
