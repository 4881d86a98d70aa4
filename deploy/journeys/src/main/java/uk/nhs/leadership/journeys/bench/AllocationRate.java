package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import uk.nhs.leadership.journeys.Answer;
import uk.nhs.leadership.journeys.Request;
import uk.nhs.leadership.local.platform.Service;

/**
 * A panel member asks who would judge everything that lacks assessors, and who one of them. Assessors and submissions are
 * written round the service: each knows another part of what it takes, and one in five may not judge a provider.
 */
final class AllocationRate implements Bench.Measurement {
    private static final int ASSESSORS = 2_000;
    private static final int CASES = 500;

    private static final String ADD_ASSESSORS = """
            insert into assessor (id, account, declared_at, version, pool_status, available_from, most_cases)
            select uuidv7(), 'bench-' || n, now(), 0, 'ACTIVE', current_date - 365, 4
            from generate_series(1, %d) n""".formatted(ASSESSORS);

    private static final String BENCH_ASSESSORS =
            " from (select id, split_part(account, '-', 2)::int n from assessor where account like 'bench-%') a";

    private static final String ADD_ORGANISATIONS =
            "insert into assessor_organisation (assessor_id, organisation) select id, 'X26'" + BENCH_ASSESSORS;

    private static final String ADD_INTERESTS =
            "insert into assessor_interest (assessor_id, ordinal, organisation, kind)"
                    + " select id, 0, 'P' || 9000 + n % 50, 'EMPLOYED'" + BENCH_ASSESSORS + " where n % 5 = 0";

    private static final String ADD_STAGES = "insert into assessor_expertise (assessor_id, kind, code)"
            + " select id, 'STAGE', case when hashint4(n) & 1 = 1 then 'S1' else 'S2' end" + BENCH_ASSESSORS;

    private static final String ADD_AREAS = "insert into assessor_expertise (assessor_id, kind, code)"
            + " select id, 'AREA', area::text" + BENCH_ASSESSORS
            + " cross join generate_series(1, " + Drafts.AREAS + ") area where hashint4(n) >> area & 1 = 1";

    private static final String ADD_GROUPS = "insert into assessor_expertise (assessor_id, kind, code)"
            + " select id, 'REQUIREMENT_GROUP', 'governance'" + BENCH_ASSESSORS + " where hashint4(n) >> 20 & 1 = 1";

    private static final String BENCH_CASES =
            " from (select id, split_part(number, '-', 2)::int n from submission where number like 'B-%') s";

    private static final String ADD_AUTHORS =
            "insert into submission_author (submission_id, account)" + " select id, 'bench-author-' || n" + BENCH_CASES;

    private static final String ADD_FACULTY = "insert into submission_faculty"
            + " (submission_id, ordinal, name, role, credentials, account)"
            + " select id, 0, 'Rowan', 'Lead facilitator', 'Certificate', 'bench-' || n" + BENCH_CASES;

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException {
        var draft = new Drafts(stand, "L").drafted(1);
        String oneCase;
        try (var database = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN)) {
            fill(database, draft);
            oneCase = first(database);
        }
        var panel = stand.client().as("panel.one").holdingItsToken();
        mustBePlanned(panel.get("/v1/allocation-plan").expect(200));
        Function<String, Request> asked = path -> panel.to("GET", path);
        return List.of(
                Line.figureAtMost(
                        String.format(
                                Locale.UK,
                                "the plan of who judges %,d submissions, out of %,d assessors",
                                CASES,
                                ASSESSORS),
                        "ms",
                        Timed.millis(effort, number -> asked.apply("/v1/allocation-plan"), 200),
                        1_000),
                Line.stated(
                        "the three best pairs for one of them",
                        Timed.millis(
                                                effort,
                                                number -> asked.apply(
                                                        "/v1/submissions/" + oneCase + "/assessors/proposal"),
                                                200)
                                        .text(1)
                                + " ms"));
    }

    /** A plan that finds nobody would be quick. */
    private static void mustBePlanned(Answer plan) {
        var planned = plan.items().stream()
                .filter(one -> one.at("/teams/0/assessors").size() == 2)
                .count();
        if (planned != CASES) {
            throw new IllegalStateException("two assessors were found for " + planned + " of " + CASES);
        }
    }

    private static void fill(Connection database, String draft) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : List.of(
                    ADD_ASSESSORS,
                    ADD_ORGANISATIONS,
                    ADD_INTERESTS,
                    ADD_STAGES,
                    ADD_AREAS,
                    ADD_GROUPS,
                    cases(draft),
                    ADD_AUTHORS,
                    ADD_FACULTY,
                    "analyze assessor, assessor_expertise, submission, submission_author, submission_faculty")) {
                statement.execute(sql);
            }
        }
    }

    /** As if the draft had been handed in as often, by fifty providers. */
    private static String cases(String draft) {
        return """
            insert into submission
            select (jsonb_populate_record(draft, jsonb_build_object('id', uuidv7(), 'number', 'B-' || n,
                'provider', 'P' || 9000 + n %% 50, 'course_id', uuidv7(), 'status', 'SUBMITTED',
                'submitted_at', now(), 'handed_in_at', now(), 'term_years', 3,
                'procedure_id', (select id from procedure order by id limit 1),
                'clock_target_days', 40, 'clock_due_on', current_date + 10 + n %% 40))).*
            from submission draft cross join generate_series(1, %d) n
            where draft.id = '%s'""".formatted(CASES, draft);
    }

    private static String first(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select id::text" + BENCH_CASES + " order by n limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
