package uk.nhs.leadership.files.objectstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;

/** Every query for what is known of objects: that there are such, and when they were last seen in use. */
@ApplicationScoped
class KeptObjects {
    private final Session database;

    KeptObjects(Session database) {
        this.database = database;
    }

    /** Waits for a collection that is about to take the object away: it is then put anew. */
    void seen(ObjectKey key, long bytes, Instant now) {
        database.createNativeMutationQuery("""
                        insert into kept_object (sha256, bytes, stored_at, last_seen_at)
                        values (:sha256, :bytes, :now, :now)
                        on conflict (sha256) do update set last_seen_at = excluded.last_seen_at""")
                .setParameter("sha256", key.sha256())
                .setParameter("bytes", bytes)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Takes those that were not seen for longest: other replicas pass over them until this transaction ends. */
    List<ObjectKey> takeNotSeenSince(Instant then, int most) {
        return OneColumn.of(database, """
                        select sha256 from kept_object where last_seen_at < :then
                        order by last_seen_at limit :most for update skip locked""", String.class)
                .setParameter("then", then)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(ObjectKey::new)
                .toList();
    }

    void seen(Collection<ObjectKey> keys, Instant now) {
        database.createNativeMutationQuery("update kept_object set last_seen_at = :now where sha256 in (:keys)")
                .setParameter("now", now)
                .setParameterList("keys", digests(keys))
                .executeUpdate();
    }

    void forget(Collection<ObjectKey> keys) {
        database.createNativeMutationQuery("delete from kept_object where sha256 in (:keys)")
                .setParameterList("keys", digests(keys))
                .executeUpdate();
    }

    private static List<String> digests(Collection<ObjectKey> keys) {
        return keys.stream().map(ObjectKey::sha256).toList();
    }
}
