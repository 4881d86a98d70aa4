package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.SentSql;
import uk.nhs.leadership.local.LocalServers;

/**
 * Every list is read from an index in its order, and everything else found by an index, so that it costs the same
 * however large the table. The SQL is what
 * the service really sends; PostgreSQL says how it would run it for values not yet known, with sorting and reading whole
 * tables made dear, because the tables of a test are small.
 */
@QuarkusTest
class QueriesOnIndexesHttpTest {
    private static final String IN_ORDER =
            "set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off";
    private static final String TEN_MILLION_ROWS = """
            select pg_restore_relation_stats(
              'schemaname', schemaname::text, 'relname', tablename::text, 'relpages', 1, 'reltuples', 10000000::real)
            from pg_tables where schemaname = 'public'
            """;
    private static final String SINCE = "updatedSince=2026-01-01T00:00:00Z";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_APP_USER")
    String user;

    @ConfigProperty(name = "DATABASE_APP_PASSWORD")
    String password;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("", "/v1/courses", "accredited_course_pkey"),
                Arguments.of("", "/v1/courses?provider=P0001", "accredited_course_by_provider"),
                Arguments.of("", "/v1/courses?stage=S1", "accredited_course_by_stage"),
                Arguments.of("", "/v1/certificates/LMC-0000-0000-0000-Q", "certificate_number_is_given_once"),
                Arguments.of(LEAD_RJ1, "/v1/participants", "participant_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/participants?" + SINCE, "participant_of_employer_changed"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts", "cohort_pkey"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?status=OPEN", "cohort_open"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?" + SINCE, "cohort_changed"),
                Arguments.of(LEAD_P0001, "/v1/cohorts?provider=P0001", "cohort_of_provider"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?accreditationNumber=L", "cohort_of_accreditation"),
                Arguments.of(LEAD_RJ1, "/v1/enrolments", "enrolment_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/enrolments?" + SINCE, "enrolment_of_employer_changed"),
                Arguments.of(LEAD_P0001, "/v1/enrolments", "enrolment_of_provider"),
                Arguments.of(LEAD_P0001, "/v1/enrolments?" + SINCE, "enrolment_of_provider_changed"),
                Arguments.of(LEAD_RJ1, "/v1/certificates", "certificate_of_employer"),
                Arguments.of(LEAD_P0001, "/v1/certificates", "certificate_of_provider"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void itIsReadFromTheIndexMeantForIt(String person, String path, String index) throws SQLException {
        var sent = SentSql.during(() -> (person.isEmpty() ? anonymous() : as(person)).get(path));

        assertThat(sent).isNotEmpty();
        try (var connection = connection()) {
            assertThat(planOf(connection, sent.getFirst(), IN_ORDER))
                    .contains(" " + index + " ")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void whatIsAskedOfAnEnrolmentIsFoundByIt() throws SQLException {
        var accreditation = Accreditation.granted();
        var participant = Given.participant(LEAD_RJ1);
        var enrolment = "/v1/enrolments/" + Given.enrolment(LEAD_RJ1, participant, Given.openCohort(accreditation, 3));

        assertFound("declaration", "declaration_made_once", LEAD_RJ1, enrolment + "/declarations");
        assertFound("outcome", "outcome_of_enrolment", LEAD_RJ1, enrolment + "/outcomes");
        assertFound("participant", "participant_pkey", LEAD_RJ1, "/v1/enrolments");
    }

    @Test
    void aPersonIsFoundByEmployeeNumberAndByAccount() throws SQLException {
        assertFound(
                "participant",
                "participant_is_known_by_employee_number",
                LEAD_RJ1,
                "/v1/participants?employeeNumber=20417733");
        assertFound("participant", "participant_account_is_linked_once", "participant.two.rj1", "/v1/participants/me");
    }

    @Test
    void aCourseIsFoundByItsNumber() throws SQLException {
        var path = "/v1/courses/" + Accreditation.granted().number();

        assertFound("course", "accredited_course_by_number", LEAD_RJ1, path);
    }

    private void assertFound(String table, String index, String person, String path) throws SQLException {
        assertFound(table, index, SentSql.during(() -> as(person).get(path)));
    }

    private void assertFound(String table, String index, List<String> sent) throws SQLException {
        var read = sent.stream()
                .filter(sql ->
                        Pattern.compile("from " + table + "\\b").matcher(sql).find())
                .toList();

        assertThat(read).as("what was read from %s of %s", table, sent).isNotEmpty();
        for (var sql : read) {
            assertThat(planForMany(sql)).containsPattern("\\b" + index + "\\b").doesNotContain("Seq Scan");
        }
    }

    /** As it would be run if each table held ten million rows, which is only said, and taken back. */
    private String planForMany(String sql) throws SQLException {
        var servers = LocalServers.forTests();
        try (var connection = connection(servers.adminUser(), servers.adminPassword())) {
            connection.setAutoCommit(false);
            var plan = planOf(connection, sql, TEN_MILLION_ROWS);
            connection.rollback();
            return plan;
        }
    }

    /** Simple mode leaves the numbered values of a generic plan alone. */
    private Connection connection() throws SQLException {
        return connection(user, password);
    }

    private Connection connection(String user, String password) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(url, settings);
    }

    private static String planOf(Connection connection, String sql, String settings) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(settings);
            try (var rows = statement.executeQuery("explain (generic_plan, costs off) " + numbered(sql))) {
                var plan = Stream.<String>builder();
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
                return plan.build().collect(Collectors.joining("\n")) + " ";
            }
        }
    }

    /** With {@code $1} for the first question mark, and so on, as a plan for values not yet known wants it. */
    private static String numbered(String sql) {
        var number = new int[1];
        return Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
    }
}
