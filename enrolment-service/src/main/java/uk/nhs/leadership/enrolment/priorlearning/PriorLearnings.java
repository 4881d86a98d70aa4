package uk.nhs.leadership.enrolment.priorlearning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** Every query about prior learning. */
@ApplicationScoped
class PriorLearnings implements PanacheRepositoryBase<PriorLearning, UUID> {
    private static final Set<TrainingStatus> COUNTS = Stream.concat(
                    TrainingStatus.live().stream(), Stream.of(TrainingStatus.PASSED))
            .collect(Collectors.toUnmodifiableSet());

    Optional<UUID> enrolmentOf(UUID id) {
        return getEntityManager()
                .createQuery("select p.enrolmentId from PriorLearning p where p.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** All on an enrolment in their order. Nobody else changes one of them until the end of the transaction. */
    List<PriorLearning> lockedOn(UUID enrolmentId) {
        return find("enrolmentId = ?1 order by id", enrolmentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<PriorLearning> on(UUID enrolmentId) {
        return list("enrolmentId = ?1 order by id", enrolmentId);
    }

    /** Those of a person on other enrolments that are under way or were passed. */
    List<PriorLearning> elsewhereThan(UUID enrolmentId, UUID participantId) {
        return list("""
                participantId = ?1 and enrolmentId <> ?2 and enrolmentId in (
                  select e.id from Enrolment e where e.participantId = ?1 and e.training.status in ?3)""", participantId, enrolmentId, COUNTS);
    }

    /** In the order in which they were claimed. */
    List<PriorLearning> allOf(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** Those of a trust, a provider or a person; null for any. */
    List<PriorLearning> list(
            @Nullable String employer,
            @Nullable String provider,
            @Nullable UUID participantId,
            @Nullable PriorLearningStatus status,
            Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("provider = :provider", "provider", provider)
                .where("participantId = :participant", "participant", participantId);
        if (status != null) {
            // As a literal, so that the partial index on what waits can be used.
            conditions.where("status = " + status.name());
        }
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
