package uk.nhs.leadership.enrolment.bulk;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a list of rows into one SQL array per column, for statements that unnest them. */
public final class Columns<T> {
    private final Connection connection;
    private final List<T> rows;

    public Columns(Connection connection, List<T> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * One column of all rows.
     *
     * @param type PostgreSQL's name of the elements' type; values are written as text, which every type can read
     */
    public Array of(String type, Function<? super T, ? extends @Nullable Object> value) throws SQLException {
        var texts = new @Nullable Object[rows.size()];
        for (var i = 0; i < texts.length; i++) {
            var each = value.apply(rows.get(i));
            texts[i] = each == null ? null : each.toString();
        }
        return connection.createArrayOf(type, texts);
    }
}
