package uk.nhs.leadership.chassis.query;

import jakarta.persistence.EntityManager;
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
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.postgresql.PGStatement;

/**
 * A query in SQL that the database plans for the values in it each time. To be used where what is asked differs so much from one
 * time to the next, a common word or a rare one, that a plan which is kept would suit neither.
 *
 * @param sql with values as {@code :name}
 */
public record OneOffQuery(String sql, Map<String, Object> values) {
    private static final Logger LOG = Logger.getLogger(OneOffQuery.class);

    /** Not the second colon of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):(\\w+)");

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public OneOffQuery {
        values = Map.copyOf(values);
    }

    /**
     * What is found, in its order.
     *
     * @throws NullPointerException if there is no value of a name
     */
    public <T> List<T> ask(EntityManager database, Row<T> reading) {
        var sent = NAME.matcher(sql).replaceAll("?");
        LOG.debug(sent);
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sent)) {
                query.unwrap(PGStatement.class).setPrepareThreshold(0);
                fill(query);
                try (var row = query.executeQuery()) {
                    var found = new ArrayList<T>();
                    while (row.next()) {
                        found.add(reading.of(row));
                    }
                    return found;
                }
            }
        });
    }

    private void fill(PreparedStatement query) throws SQLException {
        var names = NAME.matcher(sql).results().map(name -> name.group(1)).toList();
        for (var i = 0; i < names.size(); i++) {
            var value = Objects.requireNonNull(values.get(names.get(i)), names.get(i));
            query.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
