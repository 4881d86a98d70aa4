package uk.nhs.leadership.accreditation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;

/** Every query for the changes of the register: those that have a number, and the log from which they get it. */
@ApplicationScoped
class RegisterChanges {
    private final Session database;

    RegisterChanges(Session database) {
        this.database = database;
    }

    /** The number of the last change; 0 if there is none. */
    long last() {
        return OneColumn.of(database, "select coalesce(max(number), 0) from register_change", Long.class)
                .getSingleResult();
    }

    List<RegisterChange> after(long number, int limit) {
        return database
                .createNativeQuery("""
                        select number, at, accreditation, type from register_change
                        where number > :after order by number limit :limit""", Tuple.class)
                .setParameter("after", number)
                .setParameter("limit", limit)
                .addScalar("number", Long.class)
                .addScalar("at", Instant.class)
                .addScalar("accreditation", String.class)
                .addScalar("type", String.class)
                .getResultList()
                .stream()
                .map(row -> new RegisterChange(
                        row.get(0, Long.class),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .toList();
    }

    /**
     * Up to which position the log has been looked through, held until the transaction ends; empty if there is nothing new,
     * or another replica is at it.
     */
    Optional<Long> lookedUpTo() {
        return OneColumn.of(
                        database,
                        "select position from register_feed where position < event_log_head() for update skip locked",
                        Long.class)
                .uniqueResultOptional();
    }

    long headOfTheLog() {
        return OneColumn.of(database, "select event_log_head()", Long.class).getSingleResult();
    }

    /** Gives the next numbers to what the log says of the register in a stretch, in its order. */
    void number(long after, long until) {
        database.createNativeMutationQuery("""
                        insert into register_change (number, at, accreditation, type)
                        select (select coalesce(max(number), 0) from register_change)
                                 + row_number() over (order by e.position),
                               e.time, a.number, e.type
                        from event_log e
                        join accreditation a on a.id = e.subject
                        where e.position > :after and e.position <= :until
                          and e.audience = '{}' and starts_with(e.type, 'accreditation.')""")
                .setParameter("after", after)
                .setParameter("until", until)
                .executeUpdate();
        database.createNativeMutationQuery("update register_feed set position = :until")
                .setParameter("until", until)
                .executeUpdate();
    }
}
