package uk.nhs.leadership.accreditation.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.number.CheckedNumber;

/** Accreditations of one more provider, written round the service: more of them than a test has time to ask for. */
final class RegisterRows {
    static final String PROVIDER = "P0777";

    /** Far from what the service gives. */
    private static final AtomicLong COUNTS = new AtomicLong(700_000);

    private RegisterRows() {}

    /** Writes some, each granted a second after the one before; says their numbers in that order. */
    static List<String> write(int count) throws SQLException {
        var numbers = new ArrayList<String>();
        for (var n = 0; n < count; n++) {
            numbers.add(CheckedNumber.next("LMA", COUNTS::incrementAndGet).text());
        }
        try (var database = Sql.asAdministrator()) {
            database.setAutoCommit(false);
            withoutSubmissions(database);
            Sql.update(database, """
                    insert into accreditation (id, number, submission_id, provider_id, provider, provider_name, course_id,
                        course_version, course_title, course_summary, audience, stage, award, learning_hours, delivery,
                        curriculum_version_id, valid_from, valid_to, updated_at, version, region)
                    select uuidv7(n * interval '1 second' - interval '1 year'), number, gen_random_uuid(),
                        gen_random_uuid(), '%s', 'A provider of many', gen_random_uuid(), 1, 'Campanology ' || n,
                        'Six months of workshops.', 'Ringers', (array['F', 'S1', 'S2', 'S3', 'S4'])[n %% 5 + 1],
                        'Award in Ringing', 60, (array['ONLINE', 'BLENDED', 'IN_PERSON'])[n %% 3 + 1],
                        gen_random_uuid(), current_date - 365, current_date + 365,
                        now() - interval '1 year' + n * interval '1 second', 0,
                        (array['LONDON', 'MIDLANDS', 'NORTH_WEST', 'SOUTH_EAST'])[n %% 4 + 1]
                    from unnest(string_to_array('%s', ',')) with ordinality given (number, n)
                    """.formatted(PROVIDER, String.join(",", numbers)));
            Sql.update(database, """
                    insert into accreditation_standing
                        (accreditation_id, course_id, stage, status, holds_from, holds_until, known_from)
                    select a.id, a.course_id, a.stage, d.status, d.holds_from, d.holds_until, a.updated_at
                    from accreditation a
                    cross join lateral accreditation_days(a.valid_from, a.valid_to, null, null, null) d
                    where a.provider = '%s' and not exists
                        (select from accreditation_standing s where s.accreditation_id = a.id)
                    """.formatted(PROVIDER));
            database.commit();
        }
        return numbers;
    }

    /** Makes another status of what is known now of one of them today. */
    static void become(String number, String status, String reason) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "update accreditation_standing s set status = '" + status + "', reason = '" + reason + "'"
                            + " from accreditation a where a.id = s.accreditation_id and a.number = '" + number + "'"
                            + " and s.holds_from <= current_date");
            Sql.update(database, "update accreditation set version = version + 1 where number = '" + number + "'");
        }
    }

    /** Gives each of them to a provider of its own. */
    static void scatter() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "update accreditation set provider = 'Q' || substr(number, 5, 6) where provider = '" + PROVIDER
                            + "'");
        }
    }

    static void remove() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            database.setAutoCommit(false);
            withoutSubmissions(database);
            Sql.update(
                    database,
                    "delete from accreditation_standing s using accreditation a where a.id = s.accreditation_id"
                            + " and a.course_title like 'Campanology %'");
            Sql.update(database, "delete from accreditation where course_title like 'Campanology %'");
            database.commit();
        }
    }

    /** The register names submissions that these never were. */
    private static void withoutSubmissions(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set local session_replication_role = replica");
        }
    }
}
