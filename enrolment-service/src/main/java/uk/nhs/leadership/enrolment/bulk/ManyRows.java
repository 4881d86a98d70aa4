package uk.nhs.leadership.enrolment.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Entities by the thousand, to be read and not to be kept: the session knows nothing of them. It would hold each a second time,
 * and look at all of them for changes before every further query of the transaction. The policies of the database hold; a filter
 * that the entity has does not, and belongs into the query.
 */
@ApplicationScoped
public class ManyRows {
    private final EntityManager database;

    ManyRows(EntityManager database) {
        this.database = database;
    }

    /** What a query of SQL finds, in the present transaction. */
    public <T> List<T> of(Class<T> type, String query, Map<String, Object> parameters) {
        var session = database.unwrap(Session.class);
        return session.doReturningWork(connection -> {
            try (var reading = session.getSessionFactory().openStatelessSession(connection)) {
                var asked = reading.createNativeQuery(query, type);
                parameters.forEach(asked::setParameter);
                return asked.getResultList();
            }
        });
    }

    /** Values as the text of an array, to be cast in the query. */
    public static String array(Collection<?> values) {
        return new Columns<>(List.copyOf(values)).of(Function.identity());
    }
}
