package uk.nhs.leadership.accreditation.outcome;

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

/** Every query for letters on the outcome of challenges. */
@ApplicationScoped
class OutcomeLetters implements PanacheRepositoryBase<KeptOutcomeLetter, UUID>, ObjectHolder {
    private final Session database;

    OutcomeLetters(Session database) {
        this.database = database;
    }

    /** Of two that are written at the same time the first one stays. */
    KeptOutcomeLetter keepFirst(UUID challenge, String number, ObjectKey key, Instant now) {
        database.createNativeMutationQuery("""
                        insert into outcome_letter (challenge_id, number, sha256, written_at)
                        values (:challenge, :number, :sha256, :now) on conflict (challenge_id) do nothing""")
                .setParameter("challenge", challenge)
                .setParameter("number", number)
                .setParameter("sha256", key.sha256())
                .setParameter("now", now)
                .executeUpdate();
        return findById(challenge);
    }

    @Override
    public Set<ObjectKey> held(Collection<ObjectKey> keys) {
        return database
                .createQuery("select sha256 from OutcomeLetter where sha256 in (:digests)", String.class)
                .setParameterList(
                        "digests", keys.stream().map(ObjectKey::sha256).toList())
                .getResultList()
                .stream()
                .map(ObjectKey::new)
                .collect(Collectors.toSet());
    }
}
