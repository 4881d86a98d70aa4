package uk.nhs.leadership.chassis.copy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;

/**
 * What a query finds on its way as a sheet: CSV by RFC 4180 in UTF-8, as PostgreSQL writes it, with the names of the columns first.
 * A row is handed on as it comes, so that a million need no more memory than one.
 *
 * <p>COPY takes no parameters. The database itself makes a literal of each value, and one pass puts each in its place: nothing
 * that a caller sent is ever read as SQL, and the query is planned for the values in it.
 */
public final class CopySheet {
    private static final Logger LOG = Logger.getLogger(CopySheet.class);

    /** What is gathered before it is handed on. */
    private static final int PIECE = 64 * 1024;

    /** Not the second colon of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private static final byte[] LINE_END = {'\r', '\n'};

    private final String sql;
    private final Map<String, Object> values;
    private long lines;

    /** @param sql with values as {@code :name}; each is read by PostgreSQL from its text, as the type it is compared with */
    public CopySheet(String sql, Map<String, ?> values) {
        this.sql = sql;
        this.values = Map.copyOf(values);
    }

    /**
     * Writes all of it, in the present transaction.
     *
     * @throws IOException if the reader takes no more of it; the transaction is then good for nothing any more
     */
    void write(Connection connection, OutputStream out) throws SQLException, IOException {
        LOG.debug(NAME.matcher(sql).replaceAll("?"));
        var statement = "copy (" + withLiterals(connection) + ") to stdout with (format csv, header, encoding 'UTF8')";
        var copying = connection.unwrap(PgConnection.class).getCopyAPI().copyOut(statement);
        try {
            handOn(copying, new BufferedOutputStream(out, PIECE));
        } finally {
            // Else the connection would wait for somebody to read the rest.
            if (copying.isActive()) {
                copying.cancelCopy();
            }
        }
    }

    private void handOn(CopyOut copying, OutputStream out) throws SQLException, IOException {
        for (var row = copying.readFromCopy(); row != null; row = copying.readFromCopy()) {
            // Each comes by itself, with a line end of PostgreSQL's.
            out.write(row, 0, row.length - 1);
            out.write(LINE_END);
            lines++;
        }
        out.flush();
    }

    /** How many rows were handed on, without the heading. */
    public long rows() {
        return Math.max(0, lines - 1);
    }

    /** The query as PostgreSQL is sent it, with values made literals. */
    String withLiterals(Connection connection) throws SQLException {
        var names = NAME.matcher(sql)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
        var literals = literals(connection, names);
        return NAME.matcher(sql).replaceAll(name -> Matcher.quoteReplacement(literals.get(name.group(1))));
    }

    private Map<String, String> literals(Connection connection, List<String> names) throws SQLException {
        var literals = new HashMap<String, String>();
        try (var quoting = connection.prepareStatement("select quote_literal(?)")) {
            for (var name : names) {
                quoting.setString(
                        1, Objects.requireNonNull(values.get(name), name).toString());
                try (var quoted = quoting.executeQuery()) {
                    quoted.next();
                    literals.put(name, quoted.getString(1));
                }
            }
        }
        return literals;
    }
}
