package uk.nhs.leadership.accreditation.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.files.objectstore.ObjectHolder;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** Every query for letters. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<KeptLetter, UUID>, ObjectHolder {
    private final Session database;

    Letters(Session database) {
        this.database = database;
    }

    /** Of two that are written at the same time the first one stays. */
    KeptLetter keepFirst(UUID submission, String number, ObjectKey key, Instant now) {
        database.createNativeMutationQuery("""
                        insert into decision_letter (submission_id, number, sha256, written_at)
                        values (:submission, :number, :sha256, :now) on conflict (submission_id) do nothing""")
                .setParameter("submission", submission)
                .setParameter("number", number)
                .setParameter("sha256", key.sha256())
                .setParameter("now", now)
                .executeUpdate();
        return findById(submission);
    }

    @Override
    public Set<ObjectKey> held(Collection<ObjectKey> keys) {
        return database
                .createQuery("select sha256 from DecisionLetter where sha256 in (:digests)", String.class)
                .setParameterList(
                        "digests", keys.stream().map(ObjectKey::sha256).toList())
                .getResultList()
                .stream()
                .map(ObjectKey::new)
                .collect(Collectors.toSet());
    }
}
