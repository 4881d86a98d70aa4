package uk.nhs.leadership.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.local.LocalServers;

/**
 * How PostgreSQL would run the application's queries if every table held ten million rows, with many different ids and
 * few different values of anything else: what is cheap then costs the same however large the table. The plan is one for
 * values not yet known, as the application's role, so with the policies of row level security. The numbers are only
 * said, in place of those of the few rows of a test, within a transaction that is rolled back: no plan depends on which
 * tests ran before.
 */
public final class QueryPlan {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private static final String TEN_MILLION_ROWS = """
            select pg_restore_relation_stats(
              'schemaname', schemaname::text, 'relname', tablename::text, 'relpages', 1, 'reltuples', 10000000::real)
            from pg_tables where schemaname = 'public'
            """;
    private static final String FEW_VALUES = """
            select pg_clear_attribute_stats(schemaname::text, tablename::text, attname::text, false)
            from pg_stats where schemaname = 'public'
            """;
    private static final String MANY_IDS = """
            select pg_restore_attribute_stats(
              'schemaname', c.table_schema::text, 'relname', c.table_name::text, 'attname', c.column_name::text,
              'inherited', false, 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', -0.2::real)
            from information_schema.columns c
            join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
            where c.table_schema = 'public' and c.udt_name = 'uuid'
            """;

    /**
     * The pages of a table are those it has, however many rows are said to lie in them. Of few pages, all of which are read
     * anyway, PostgreSQL would rather read each once and sort: what no large table's list is read by.
     */
    private static final String EVERY_PAGE_AS_NEAR = "set local random_page_cost = 1";

    private QueryPlan() {}

    /**
     * Everything of what was sent that reads a table finds its rows through this index, and no table is read whole.
     *
     * @param sent what {@link SentSql} kept
     */
    public static void assertFound(String index, String table, List<String> sent) throws SQLException {
        assertThat(plans(reads(table, sent))).allSatisfy(plan -> {
            assertThat(plan.reads(index))
                    .as("whether %s is read by %s", index, plan)
                    .isTrue();
            assertThat(plan.readWhole()).as("what is read whole by %s", plan).isEmpty();
        });
    }

    /**
     * Everything of what was sent that reads a table does so through this index and through nothing else. It may be gone
     * through from one end to the other: it is of so few rows that there is nothing to be found in it.
     */
    public static void assertReadThrough(String index, String table, List<String> sent) throws SQLException {
        assertThat(plans(reads(table, sent)))
                .allSatisfy(plan -> assertThat(plan.all()
                                .map(PlanNode::index)
                                .filter(Objects::nonNull)
                                .distinct())
                        .as("through what is read by %s", plan)
                        .containsExactly(index));
    }

    /** What was read first from a table was read in the order of this index: what follows in the list is not looked at. */
    public static void assertListed(String index, String table, List<String> sent) throws SQLException {
        var plan = plans(reads(table, sent).subList(0, 1), EVERY_PAGE_AS_NEAR).getFirst();
        assertThat(plan.reads(index))
                .as("whether %s is read by %s", index, plan)
                .isTrue();
        assertThat(plan.readWhole()).as("what is read whole by %s", plan).isEmpty();
        assertThat(plan.sorts()).as("whether this sorts: %s", plan).isFalse();
        assertThat(plan.all().map(PlanNode::type)).contains("Limit");
    }

    private static List<String> reads(String table, List<String> sent) {
        var from = Pattern.compile("from " + table + "\\b");
        var reads = sent.stream().filter(sql -> from.matcher(sql).find()).toList();
        assertThat(reads).as("what read from %s of %s", table, sent).isNotEmpty();
        return reads;
    }

    /** What was read from a table went through no such index. */
    public static void assertNotRead(String index, String table, List<String> sent) throws SQLException {
        assertThat(plans(reads(table, sent)))
                .allSatisfy(plan -> assertThat(plan.reads(index))
                        .as("whether %s is read by %s", index, plan)
                        .isFalse());
    }

    private static List<PlanNode> plans(List<String> queries) throws SQLException {
        return plans(queries, "");
    }

    private static List<PlanNode> plans(List<String> queries, String setting) throws SQLException {
        try (var connection = asAdministrator()) {
            connection.setAutoCommit(false);
            firstColumn(connection, TEN_MILLION_ROWS);
            firstColumn(connection, FEW_VALUES);
            firstColumn(connection, MANY_IDS);
            try (var statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off;" + setting);
                statement.execute("set local role " + config("DATABASE_APP_USER"));
            }
            var plans = new ArrayList<PlanNode>();
            for (var query : queries) {
                plans.add(PlanNode.of(
                        firstColumn(connection, "explain (generic_plan, costs off, format json) " + numbered(query))));
            }
            connection.rollback();
            for (var plan : plans) {
                assertNoTableIsEmpty(connection, plan);
            }
            return plans;
        }
    }

    /** PostgreSQL takes a table without a page for empty, whatever else is said of it, and then every road is as good. */
    private static void assertNoTableIsEmpty(Connection connection, PlanNode plan) throws SQLException {
        for (var table : plan.scanned().distinct().toList()) {
            assertThat(firstColumn(connection, "select pg_relation_size('" + table + "')"))
                    .as("bytes of %s: the test has to write a row of it first", table)
                    .isNotEqualTo("0");
        }
    }

    /** The first column of every row, a line each. */
    private static String firstColumn(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var lines = new StringJoiner("\n");
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines.toString();
        }
    }

    /** With {@code $1} for the first question mark, and so on, as a plan for values not yet known wants it. */
    private static String numbered(String sql) {
        var number = new int[1];
        return PARAMETER.matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
    }

    /** Simple mode leaves the numbered values alone. */
    private static Connection asAdministrator() throws SQLException {
        var servers = LocalServers.forTests();
        var settings = new Properties();
        settings.setProperty("user", servers.adminUser());
        settings.setProperty("password", servers.adminPassword());
        settings.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(config("DATABASE_URL"), settings);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
