package uk.nhs.leadership.chassis.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;

/**
 * A temporary table into which many rows come by COPY, for a statement of the same transaction to take them from there.
 * PostgreSQL does not COPY into a table with row level security, and that statement is held to the policies like any other.
 * The table belongs to the session, so nobody else sees its rows, they cost no write-ahead log, and they go with the
 * transaction.
 */
public final class CopyTable {
    /** What is gathered before it is sent. */
    private static final int PIECE = 64 * 1024;

    private final String name;
    private final String create;
    private final String empty;
    private final String copy;

    /**
     * @param name its own among all such tables of a service; statements read from {@code pg_temp.<name>}
     * @param columns as in {@code create table}; each row has a value for each of them, in this order
     */
    public CopyTable(String name, String columns) {
        this.name = name;
        this.create = "create temporary table if not exists " + name + " (" + columns + ") on commit delete rows";
        this.empty = "delete from pg_temp." + name;
        this.copy = "copy pg_temp." + name + " from stdin";
    }

    /** Writes one row. */
    @FunctionalInterface
    public interface RowWriter<T> {
        void write(T row, Line line);
    }

    /** Leaves these rows in the table and no others. */
    public <T> void fill(Connection connection, Iterable<? extends T> rows, RowWriter<? super T> writer)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(create);
            // What an earlier act of the same transaction left.
            statement.execute(empty);
        }
        var copying = connection.unwrap(PgConnection.class).getCopyAPI().copyIn(copy);
        try {
            var line = new Line();
            for (var row : rows) {
                writer.write(row, line);
                line.end();
                if (line.text.length() >= PIECE) {
                    send(copying, line.text);
                }
            }
            send(copying, line.text);
            copying.endCopy();
        } finally {
            // Else the connection would wait for the rest of the rows.
            if (copying.isActive()) {
                copying.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copying, StringBuilder text) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copying.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    public String toString() {
        return "pg_temp." + name;
    }

    /** One row on its way, in the text format of COPY. */
    public static final class Line {
        private final StringBuilder text = new StringBuilder(PIECE + PIECE / 4);
        private boolean begun;

        private Line() {}

        /** The next column's value, as PostgreSQL reads its type from text. */
        public Line value(@Nullable Object value) {
            if (begun) {
                text.append('\t');
            }
            begun = true;
            if (value == null) {
                text.append("\\N");
            } else {
                appendEscaped(value.toString());
            }
            return this;
        }

        /** The next column's value, an array of text. */
        public Line texts(Collection<? extends @Nullable String> elements) {
            return value(elements.stream().map(Line::quoted).collect(Collectors.joining(",", "{", "}")));
        }

        private static String quoted(@Nullable String element) {
            return element == null
                    ? "NULL"
                    : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private void appendEscaped(String value) {
            for (var i = 0; i < value.length(); i++) {
                var character = value.charAt(i);
                switch (character) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(character);
                }
            }
        }

        private void end() {
            text.append('\n');
            begun = false;
        }
    }
}
