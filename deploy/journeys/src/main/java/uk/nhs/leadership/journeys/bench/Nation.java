package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import uk.nhs.leadership.local.platform.Service;

/**
 * The staff of 215 trusts, each of them five times on one of 120 courses, written round enrolment-service: as if they had come over
 * the years. Whoever was on its tables before is gone. No employments and no events are written, which nothing that is measured reads.
 */
final class Nation implements AutoCloseable {
    static final int ENROLMENTS_EACH = 5;
    private static final int PIECE = 500_000;
    private static final int COUNTED_AT_ONCE = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> COHORTS = List.of(
            "create temporary table bench_cohort (n int primary key, id uuid, course_id uuid, provider text, starts_on date, ends_on date)",
            """
            insert into bench_cohort
            select c * 10 + q, uuidv7(), md5('bench course ' || c)::uuid, 'P' || 1000 + c % 30,
              current_date + case when q < 6 then (q - 6) * 90 - 120 when q < 8 then -60 else 60 end,
              current_date + case when q < 6 then (q - 6) * 90 + 20 when q < 8 then 120 else 240 end
            from generate_series(0, 119) c, generate_series(0, 9) q""",
            """
            insert into cohort (id, provider, code, accreditation_id, accreditation_number, course_id, course_title, stage, award,
              starts_on, ends_on, capacity, places_taken, delivery, status, planned_at, opened_at, updated_at, version, due_on,
              regions, price_pence, payer)
            select id, provider, 'N' || upper(right(id::text, 12)), course_id, 'N-' || n / 10, course_id,
              'Leading ' || n / 10, (array['F', 'S1', 'S2', 'S3', 'S4'])[n / 10 % 5 + 1], 'Award in leading', starts_on, ends_on,
              50000, 0, 'BLENDED', case when n % 10 < 6 then 'COMPLETED' when n % 10 < 8 then 'IN_PROGRESS' else 'OPEN' end,
              now() - interval '3 years', now() - interval '3 years', now() - interval '1 year', 0, current_date + 3650,
              (array['{LONDON}', '{MIDLANDS}', '{}'])[n % 3 + 1]::text[], 125000, 'TRUST'
            from bench_cohort""");

    private static final List<String> ADD_SOME = List.of(
            "insert into bench_person select n, uuidv7((n - 9000000) * interval '1 second'),"
                    + " case when n %% %3$d = 0 then 'RJ1' else 'T' || lpad((n %% 214)::text, 3, '0') end"
                    + " from generate_series(%1$d, %2$d) n",
            """
            insert into participant (id, employer, employee_number, given_name, family_name, email, job_title, pay_band, stage,
              site, registered_at, updated_at, version, employed_from)
            select id, employer, 'N-' || n, 'Amara', 'Oka' || translate(n::text, '0123456789', 'abcdefghij'),
              n || '@trust.example', 'Ward manager', '7', (array['F', 'S1', 'S2', 'S3', 'S4'])[n %% 5 + 1], 'Site ' || n %% 12,
              now() - interval '2 years', now() - interval '1 year', 0, current_date - 400 - n %% 1000
            from bench_person where n between %1$d and %2$d""",
            "analyze bench_person",
            // Each of somebody's five courses is another one; which cohort of it, and what became of it, varies within
            // each trust.
            """
            insert into enrolment (id, participant_id, cohort_id, course_id, employer, provider, attempt, place, training, started_on,
              completed_on, decided_on, withdrawal_reason, deferred_on, deferral_reason, enrolled_at, asked_at, passed_on_at, nominated_by,
              awaited_approvals, updated_at, version)
            select uuidv7((p.n * 5 + k - 100000000) * interval '10 milliseconds'), p.id, c.id, c.course_id, p.employer, c.provider, 1,
              case when t.training is null then t.status else 'ENROLLED' end, t.training,
              case when c.n %% 10 < 8 then c.starts_on end,
              case when t.status in ('PASSED', 'NOT_PASSED') then c.ends_on end,
              case when t.status in ('PASSED', 'NOT_PASSED') then c.ends_on end,
              case when t.status = 'WITHDRAWN' then (array['CHANGE_IN_CAREER', 'NON_PAYMENT', 'OTHER'])[p.n %% 3 + 1] end,
              case when t.status = 'DEFERRED' then c.starts_on + 10 end,
              case when t.status = 'DEFERRED' then 'CAREER_BREAK' end,
              case when t.training is not null then asked.at + interval '9 days' end,
              asked.at, case when t.status <> 'NOMINATED' then asked.at + interval '2 days' end, 'MANAGER',
              case when t.status = 'NOMINATED' then array['LEAD'] else '{}' end, asked.at + interval '10 days', 0
            from bench_person p
            cross join generate_series(0, 4) k
            join bench_cohort c on c.n = (p.n / 3 + k * 24) %% 120 * 10 + (p.n / 7 + k * 3) %% 10
            cross join lateral (select c.starts_on - 100 - (p.n %% 60) + interval '9 hours' as at) asked
            cross join lateral (select (p.n / 11 + k) %% 20 as r) chance
            cross join lateral (select case
                when c.n %% 10 < 6 then case when r < 14 then 'PASSED' when r = 14 then 'NOT_PASSED' else 'WITHDRAWN' end
                when c.n %% 10 < 8 then case when r < 18 then 'IN_PROGRESS' when r = 18 then 'DEFERRED' else 'WITHDRAWN' end
                when c.n %% 10 = 8 or r < 10 then 'ENROLLED'
                when r < 15 then 'EMPLOYER_APPROVED'
                else 'NOMINATED' end as status) s
            cross join lateral (
              select s.status, case when s.status not in ('EMPLOYER_APPROVED', 'NOMINATED') then s.status end as training) t
            where p.n between %1$d and %2$d""");

    private static final String TAKE_PLACES = """
            update cohort c set places_taken = x.taken
            from (select cohort_id, count(*) as taken from enrolment where place = 'ENROLLED' group by cohort_id) x
            where x.cohort_id = c.id and c.accreditation_number like 'N-%'""";

    /** Of the stage that the expectations of figures are met by. */
    private static final String CERTIFY = """
            insert into certificate (id, number, enrolment_id, participant_id, employer, provider, course_id, course_title, stage, award,
              accreditation_id, accreditation_number, completed_on, awarded_on, awarded_at)
            select uuidv7(), regexp_replace(upper(lpad(to_hex(row_number() over ()), 12, '0')), '(....)(....)(....)', 'LMC-\\1-\\2-\\3-0'),
              e.id, e.participant_id, e.employer, e.provider, e.course_id, c.course_title, c.stage, c.award, c.accreditation_id,
              c.accreditation_number, e.completed_on, e.decided_on, e.decided_on + interval '9 hours'
            from enrolment e join cohort c on c.id = e.cohort_id
            where e.training = 'PASSED' and c.stage = 'S1' and c.accreditation_number like 'N-%'""";

    private final Connection database;
    private final int share;
    private int people;

    /** @param share each of so many works at {@link Crowd#TRUST}, the others at trusts of one size */
    Nation(Stand stand, int share) throws SQLException {
        this.database = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN);
        this.share = share;
        new Events(stand, Service.ENROLMENT).awaitSequenced();
        Waits.until("what has happened is counted", PATIENCE, () -> Events.number(database, """
                select event_log_head() - least((select position from insight_cursor), (select position from duty_cursor))""") == 0);
        run("set session_replication_role = replica");
        run("set maintenance_work_mem = '512MB'");
        // Whatever refers to them goes too.
        run("truncate participant, enrolment, insight_counted, insight_standing, insight_month, insight_days cascade");
        run("update cohort set places_taken = 0, allocated_taken = 0");
        run("create temporary table bench_person (n int primary key, id uuid, employer text)");
        for (var statement : COHORTS) {
            run(statement);
        }
    }

    /** Adds people with their enrolments until there are so many. */
    Nation grown(int wanted) throws SQLException {
        var tables = new Unindexed(database, "participant", "enrolment");
        try (tables) {
            for (; people < wanted; people = Math.min(people + PIECE, wanted)) {
                var from = people + 1;
                var to = Math.min(people + PIECE, wanted);
                for (var statement : ADD_SOME) {
                    run(statement.formatted(from, to, share));
                }
            }
        }
        run(TAKE_PLACES);
        run("vacuum analyze participant");
        run("vacuum analyze enrolment");
        run("vacuum analyze cohort");
        mustHold("enrolment", (long) people * ENROLMENTS_EACH);
        return this;
    }

    /** Certificates for whoever passed on a course of stage S1. */
    Nation certified() throws SQLException {
        var table = new Unindexed(database, "certificate");
        try (table) {
            run(CERTIFY);
        }
        run("vacuum analyze certificate");
        return this;
    }

    /** Counts every enrolment by the function that counts what happens, while nobody else does. */
    Nation counted() throws SQLException {
        var ids = "select id, row_number() over (order by id) - 1 as n from enrolment";
        run("create temporary table bench_to_count as select id, n / " + COUNTED_AT_ONCE + " as piece from (" + ids
                + ") x");
        run("create index on bench_to_count (piece)");
        var pieces = Events.number(database, "select max(piece) from bench_to_count");
        for (var piece = 0L; piece <= pieces; piece++) {
            run("with one as (select from insight_cursor for update)"
                    + " select insight_count(array(select id from bench_to_count where piece = " + piece
                    + ")) from insight_cursor where exists (select from one)");
        }
        run("drop table bench_to_count");
        for (var table : List.of("insight_counted", "insight_standing", "insight_month", "insight_days")) {
            run("vacuum analyze " + table);
        }
        mustHold("insight_counted", (long) people * ENROLMENTS_EACH);
        return this;
    }

    Connection database() {
        return database;
    }

    /** The id of the enrolment of the trust after which this page of its list begins. */
    String before(int page, int size) throws SQLException {
        return RegisterRows.texts(
                        database,
                        "select id::text from enrolment where employer = '" + Crowd.TRUST
                                + "' order by id limit 1 offset " + ((page - 1L) * size - 1))
                .getFirst();
    }

    private void mustHold(String table, long rows) throws SQLException {
        var there = Events.number(database, "select count(*) from " + table);
        if (there < rows) {
            throw new IllegalStateException(table + " holds " + there + " rows, and there should be " + rows);
        }
    }

    private void run(String sql) throws SQLException {
        RegisterRows.run(database, sql);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
