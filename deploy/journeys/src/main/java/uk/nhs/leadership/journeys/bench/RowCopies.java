package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import uk.nhs.leadership.local.platform.Service;

/**
 * Rows that a service has written, once more: by one statement for each table, in one commit, into tables with the same columns,
 * checks and indexes and nothing in them. They come from a table of the session, so that no text is read, as a COPY would have to;
 * no foreign keys, no policies, nothing asked before: the least that keeps the rows.
 */
final class RowCopies implements AutoCloseable {
    private final Connection admin;

    RowCopies(Stand stand, Service service) throws SQLException {
        admin = stand.connect(service, Stand.Role.ADMIN);
    }

    /**
     * How long it takes to keep the same rows, in milliseconds.
     *
     * @param rows which rows, by the name of their table
     */
    double millis(Map<String, String> rows) throws SQLException {
        for (var each : rows.entrySet()) {
            take(each.getKey(), each.getValue());
        }
        run("checkpoint");
        var began = System.nanoTime();
        admin.setAutoCommit(false);
        for (var table : rows.keySet()) {
            var columns = columns(table);
            run("insert into bench_" + table + " (" + columns + ") overriding system value select " + columns
                    + " from taken_" + table);
        }
        admin.commit();
        admin.setAutoCommit(true);
        return (System.nanoTime() - began) / 1e6;
    }

    private void take(String table, String condition) throws SQLException {
        run("drop table if exists bench_" + table + ", taken_" + table);
        run("create table bench_" + table + " (like " + table + " including all)");
        run("create temporary table taken_" + table + " as select " + columns(table) + " from " + table + " where "
                + condition);
    }

    /** What the sequencer adds to events later is left out. */
    private String columns(String table) throws SQLException {
        try (var statement = admin.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                          and column_name not in ('position', 'seal')""".formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close();
    }
}
