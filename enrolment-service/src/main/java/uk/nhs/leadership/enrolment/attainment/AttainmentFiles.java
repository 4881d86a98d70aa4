package uk.nhs.leadership.enrolment.attainment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.files.objectstore.ObjectHolder;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** Every query for the evidence of attainments. */
@ApplicationScoped
class AttainmentFiles implements PanacheRepositoryBase<Evidence, UUID>, ObjectHolder {
    private final Session database;

    AttainmentFiles(Session database) {
        this.database = database;
    }

    /** In the order in which they came; there are at most a few. */
    List<Evidence> of(UUID attainmentId) {
        return list("attainmentId = ?1 order by id", attainmentId);
    }

    /**
     * Of all attainments of somebody.
     *
     * @param unsubmitted whether also what nobody but the participant has seen yet
     */
    List<Evidence> givenBy(UUID participantId, boolean unsubmitted) {
        return list("""
                        attainmentId in (select a.id from Attainment a
                          where a.participantId = ?1 and (?2 = true or a.submittedAt is not null))
                        order by attainmentId, id""", participantId, unsubmitted);
    }

    Optional<Evidence> of(UUID attainmentId, String sha256) {
        return find("attainmentId = ?1 and sha256 = ?2", attainmentId, sha256).singleResultOptional();
    }

    @Override
    public Set<ObjectKey> held(Collection<ObjectKey> keys) {
        return database
                .createQuery("select distinct sha256 from AttainmentEvidence where sha256 in (:digests)", String.class)
                .setParameterList(
                        "digests", keys.stream().map(ObjectKey::sha256).toList())
                .getResultList()
                .stream()
                .map(ObjectKey::new)
                .collect(Collectors.toSet());
    }
}
