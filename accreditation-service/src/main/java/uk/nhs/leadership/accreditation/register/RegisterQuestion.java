package uk.nhs.leadership.accreditation.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;

/**
 * A question to the register in SQL. What is asked differs so much from one search to the next, a common word or a rare one,
 * that it is planned for the values in it each time: a plan that is kept would suit neither.
 *
 * @param sql with values as {@code :name}
 */
record RegisterQuestion(String sql, Map<String, Object> values) {
    /** Not the second colon of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):(\\w+)");

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> ask(Connection connection, Row<T> reading) throws SQLException {
        try (var question = connection.prepareStatement(NAME.matcher(sql).replaceAll("?"))) {
            question.unwrap(PGStatement.class).setPrepareThreshold(0);
            fill(question);
            try (var row = question.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) {
                    found.add(reading.of(row));
                }
                return found;
            }
        }
    }

    private void fill(PreparedStatement question) throws SQLException {
        var names = NAME.matcher(sql).results().map(name -> name.group(1)).toList();
        for (var i = 0; i < names.size(); i++) {
            var value = Objects.requireNonNull(values.get(names.get(i)), names.get(i));
            question.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
