package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows of one database, brought into a table of another without a look at them. */
final class RowStream {
    private RowStream() {}

    /** Says how many there were. */
    static long copy(Connection from, String query, Connection to, String table) throws SQLException {
        var out = from.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout with (format binary)");
        var in =
                to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin with (format binary)");
        for (var piece = out.readFromCopy(); piece != null; piece = out.readFromCopy()) {
            in.writeToCopy(piece, 0, piece.length);
        }
        return in.endCopy();
    }
}
