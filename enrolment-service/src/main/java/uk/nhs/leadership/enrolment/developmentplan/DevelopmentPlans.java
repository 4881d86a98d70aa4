package uk.nhs.leadership.enrolment.developmentplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every query about plans. */
@ApplicationScoped
class DevelopmentPlans implements PanacheRepositoryBase<DevelopmentPlan, UUID> {

    /** What a person saved last. When two records became one, of both. */
    Optional<DevelopmentPlan> lastOf(UUID participantId) {
        return find("participantId = ?1 order by revision desc, id desc", participantId)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }
}
