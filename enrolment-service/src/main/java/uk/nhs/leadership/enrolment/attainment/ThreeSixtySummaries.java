package uk.nhs.leadership.enrolment.attainment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query for summaries of 360-degree feedback. */
@ApplicationScoped
class ThreeSixtySummaries implements PanacheRepositoryBase<ThreeSixtySummary, UUID> {

    /** In the order in which they came; there are at most a few. */
    List<ThreeSixtySummary> of(UUID attainmentId) {
        return list("attainmentId = ?1 order by id", attainmentId);
    }

    /** The one that came last. */
    Optional<ThreeSixtySummary> lastOf(UUID attainmentId) {
        return find("attainmentId = ?1 order by id desc", attainmentId).firstResultOptional();
    }

    /** By a statement: an immutable entity with JSON in it Hibernate would write once more before it deletes it. */
    void takeAway(ThreeSixtySummary summary) {
        delete("id", summary.id());
    }
}
