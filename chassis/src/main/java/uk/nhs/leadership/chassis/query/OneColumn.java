package uk.nhs.leadership.chassis.query;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * A query in SQL with one column.
 *
 * <p>To be used instead of {@code createNativeQuery(sql, UUID.class)} and the like: Hibernate 7.1 has no equality for what such a
 * query gives ({@code ImplicitResultClassBuilder}), so that it keeps a plan for each execution, all under one hash, until they have
 * driven every other plan out of its cache.
 */
public final class OneColumn {
    private OneColumn() {}

    /**
     * What each row holds.
     *
     * @param type what a column of its kind is read as
     */
    public static <T> NativeQuery<T> of(EntityManager database, String sql, Class<T> type) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer((values, names) -> type.cast(values[0]));
    }
}
