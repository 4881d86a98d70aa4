package uk.nhs.leadership.journeys.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import uk.nhs.leadership.local.platform.Service;

/**
 * Rows that a service has written, once more: sent from memory by one COPY for each table, in one commit, into tables with the same
 * columns, checks, indexes and foreign keys and nothing in them. No policies, no triggers, nothing asked before: the least that
 * keeps the rows as soundly.
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
    double millis(Map<String, String> rows) throws SQLException, IOException {
        var taken = new LinkedHashMap<String, byte[]>();
        for (var each : rows.entrySet()) {
            taken.put(each.getKey(), taken(each.getKey(), each.getValue()));
        }
        run("checkpoint");
        var copying = admin.unwrap(PGConnection.class).getCopyAPI();
        var began = System.nanoTime();
        admin.setAutoCommit(false);
        for (var table : taken.entrySet()) {
            copying.copyIn(
                    "copy bench_" + table.getKey() + " (" + columns(table.getKey()) + ") from stdin",
                    new ByteArrayInputStream(table.getValue()));
        }
        admin.commit();
        admin.setAutoCommit(true);
        return (System.nanoTime() - began) / 1e6;
    }

    /** The rows as a COPY sends them, and a table to keep them in. */
    private byte[] taken(String table, String condition) throws SQLException, IOException {
        run("drop table if exists bench_" + table);
        run("create table bench_" + table + " (like " + table + " including all)");
        for (var key : foreignKeys(table)) {
            run("alter table bench_" + table + " add " + key);
        }
        var rows = new ByteArrayOutputStream();
        admin.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + columns(table) + " from " + table + " where " + condition + ") to stdout",
                        rows);
        return rows.toByteArray();
    }

    private List<String> foreignKeys(String table) throws SQLException {
        try (var statement = admin.createStatement();
                var row = statement.executeQuery("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where contype = 'f' and conrelid = '" + table + "'::regclass")) {
            var keys = new ArrayList<String>();
            while (row.next()) {
                keys.add(row.getString(1));
            }
            return keys;
        }
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
