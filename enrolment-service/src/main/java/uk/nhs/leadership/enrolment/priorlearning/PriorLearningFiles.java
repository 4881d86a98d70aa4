package uk.nhs.leadership.enrolment.priorlearning;

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

/** Every query for the evidence of prior learning. */
@ApplicationScoped
class PriorLearningFiles implements PanacheRepositoryBase<Evidence, UUID>, ObjectHolder {
    private final Session database;

    PriorLearningFiles(Session database) {
        this.database = database;
    }

    /** In the order in which they came; there are at most a few. */
    List<Evidence> of(UUID priorLearningId) {
        return list("priorLearningId = ?1 order by id", priorLearningId);
    }

    /** Of all that is claimed for somebody. */
    List<Evidence> givenFor(UUID participantId) {
        return list("""
                        priorLearningId in (select p.id from PriorLearning p where p.participantId = ?1)
                        order by priorLearningId, id""", participantId);
    }

    Optional<Evidence> of(UUID priorLearningId, String sha256) {
        return find("priorLearningId = ?1 and sha256 = ?2", priorLearningId, sha256)
                .singleResultOptional();
    }

    @Override
    public Set<ObjectKey> held(Collection<ObjectKey> keys) {
        return database
                .createQuery(
                        "select distinct sha256 from PriorLearningEvidence where sha256 in (:digests)", String.class)
                .setParameterList(
                        "digests", keys.stream().map(ObjectKey::sha256).toList())
                .getResultList()
                .stream()
                .map(ObjectKey::new)
                .collect(Collectors.toSet());
    }
}
