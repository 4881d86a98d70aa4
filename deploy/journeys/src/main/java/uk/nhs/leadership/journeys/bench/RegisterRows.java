package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A register of many entries, written round accreditation-service: granted ten minutes apart, each for three years. */
final class RegisterRows {
    /** As many as figures about the register are of, unless they say otherwise. */
    static final int ENTRIES = 200_000;

    /** The register names submissions that these never were. */
    private static final String WITHOUT_SUBMISSIONS = "set session_replication_role = replica";

    /** ISO 7064 MOD 37-2, as numbers have it; null for a count that is passed over. */
    private static final String NUMBER = """
            create or replace function pg_temp.bench_number(n int) returns text language plpgsql immutable as $$
            declare
                alphabet constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';
                digits constant text := '9' || lpad(n::text, 7, '0');
                product int := 0;
                sign text;
            begin
                foreach sign in array regexp_split_to_array('LMA' || digits, '') loop
                    product := (product + strpos(alphabet, sign) - 1) * 2 % 37;
                end loop;
                sign := substr(alphabet, (38 - product) % 37 + 1, 1);
                return case when sign <> '*' then 'LMA-' || digits || '-' || sign end;
            end $$""";

    private static final String ADD_STANDINGS = """
            insert into accreditation_standing
                (accreditation_id, course_id, stage, status, holds_from, holds_until, known_from)
            select a.id, a.course_id, a.stage, d.status, d.holds_from, d.holds_until, a.updated_at
            from accreditation a
            cross join lateral accreditation_days(a.valid_from, a.valid_to, null, null, null) d
            where a.provider like 'B%'
              and not exists (select from accreditation_standing s where s.accreditation_id = a.id)""";

    private RegisterRows() {}

    private static String add(int entries) {
        return """
            insert into accreditation (id, number, submission_id, provider_id, provider, provider_name, course_id,
                course_version, course_title, course_summary, audience, stage, award, learning_hours, delivery,
                curriculum_version_id, valid_from, valid_to, updated_at, version)
            select uuidv7((n - %1$d) * interval '10 minutes'), pg_temp.bench_number(n), uuidv7(), uuidv7(), 'B' || n %% 600,
                'Provider ' || n %% 600, uuidv7(), 1, 'First steps in leading ' || n,
                'Six months of workshops and practice for people who begin to lead others.',
                'New and first-line managers', (array['F', 'S1', 'S2', 'S3', 'S4'])[n %% 5 + 1],
                'Award in Team Leadership', 100, (array['ONLINE', 'BLENDED', 'IN_PERSON'])[n %% 3 + 1], uuidv7(),
                current_date - (%1$d - n) / 144, current_date - (%1$d - n) / 144 + 1095,
                now() + (n - %1$d) * interval '10 minutes', 0
            from generate_series(1, %1$d) n
            where pg_temp.bench_number(n) is not null
              and not exists (select from accreditation a where a.number = pg_temp.bench_number(n))""".formatted(entries);
    }

    /** Adds what is missing of so many; one count in 37 gives no number and is passed over. */
    static void fill(Connection database, int entries) throws SQLException {
        for (var statement : List.of(
                WITHOUT_SUBMISSIONS,
                NUMBER,
                add(entries),
                ADD_STANDINGS,
                "vacuum analyze accreditation",
                "vacuum analyze accreditation_standing",
                "set session_replication_role = origin")) {
            run(database, statement);
        }
    }

    static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> texts(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
