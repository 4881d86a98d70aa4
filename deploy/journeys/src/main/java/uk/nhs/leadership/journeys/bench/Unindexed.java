package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tables without those of their indexes that are no constraints: millions of rows go in faster, and they are made anew when closed. */
final class Unindexed implements AutoCloseable {
    private final Connection database;
    private final List<String> definitions;

    Unindexed(Connection database, String... tables) throws SQLException {
        this.database = database;
        var those = """
            select i.indexname, i.indexdef from pg_indexes i
            where i.schemaname = 'public' and i.tablename in (%s)
              and not exists (select from pg_constraint c where c.conname = i.indexname)
            order by i.indexname""".formatted("'" + String.join("', '", tables) + "'");
        this.definitions = RegisterRows.texts(database, "select indexdef from (" + those + ") x");
        for (var name : RegisterRows.texts(database, "select indexname from (" + those + ") x")) {
            RegisterRows.run(database, "drop index " + name);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var definition : definitions) {
            RegisterRows.run(database, definition);
        }
    }
}
