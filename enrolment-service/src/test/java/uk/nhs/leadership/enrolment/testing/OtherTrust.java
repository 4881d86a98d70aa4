package uk.nhs.leadership.enrolment.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A trust that nobody signs in for, so that no other test changes its numbers. Its people are written as rows: that many
 * accounts there are not, and time has passed for them.
 */
public final class OtherTrust {
    private static final AtomicInteger CODES = new AtomicInteger(100);

    private final String code =
            "Y" + Integer.toString(CODES.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT)
                    + Integer.toString((int) (System.nanoTime() % 1296), 36).toUpperCase(java.util.Locale.ROOT);
    private final String cohort;

    public OtherTrust(String cohort) {
        this.cohort = cohort;
    }

    public String code() {
        return code;
    }

    /** So many people who say this of themselves. */
    public void staff(int people, @Nullable String ethnicCategory, @Nullable String disability, int begun) {
        for (var each = 0; each < people; each++) {
            var person = person();
            if (ethnicCategory != null || disability != null) {
                as(
                        "DATABASE_OWNER",
                        "insert into equality_description values (?::uuid, ?, ?, now(), 1)",
                        person,
                        ethnicCategory,
                        disability);
            }
            if (each < begun) {
                enrolment(person, 0, Given.today());
            }
        }
    }

    /** Somebody who had a place so many days after having asked for it. */
    public void enrolledAfter(int days) {
        enrolment(person(), days, null);
    }

    private String person() {
        var id = UUID.randomUUID().toString();
        as("DATABASE_APP", """
                insert into participant (id, employer, employee_number, given_name, family_name, email, job_title, pay_band,
                  stage, registered_at, updated_at, version, employed_from)
                values (?::uuid, ?, ?, 'Amara', 'Okafor', ?, 'Ward manager', '7', 'S1', now(), now(), 0, '2020-01-01')""", id, code, Given.newEmployeeNumber(), id + "@nhs.example");
        return id;
    }

    /** Nobody is told of it, so it is counted here. */
    private void enrolment(String person, int days, @Nullable LocalDate startedOn) {
        var id = UUID.randomUUID().toString();
        as(
                "DATABASE_APP",
                """
                with made as (
                  insert into enrolment (id, participant_id, cohort_id, course_id, employer, provider, attempt, place, training,
                    started_on, asked_at, passed_on_at, enrolled_at, updated_at, version)
                  select ?::uuid, ?::uuid, c.id, c.course_id, ?, c.provider, 1, 'ENROLLED',
                    case when ?::date is null then 'ENROLLED' else 'IN_PROGRESS' end, ?::date,
                    now() - make_interval(days => ?::int), now(), now(), now(), 0
                  from cohort c where c.id = ?::uuid
                  returning id)
                select count(*) from made""",
                id,
                person,
                code,
                startedOn == null ? null : startedOn.toString(),
                startedOn == null ? null : startedOn.toString(),
                Integer.toString(days),
                cohort);
        as("DATABASE_APP", "select insight_count(array[?::uuid])", id);
    }

    private static void as(String role, String sql, @Nullable String... values) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("DATABASE_URL", String.class),
                config.getValue(role + "_USER", String.class),
                config.getValue(role + "_PASSWORD", String.class))) {
            seeingAll(connection);
            try (var statement = connection.prepareStatement(sql)) {
                for (var each = 0; each < values.length; each++) {
                    statement.setString(each + 1, values[each]);
                }
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void seeingAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.reach', 'ALL', false)");
        }
    }
}
