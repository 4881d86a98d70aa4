package uk.nhs.leadership.enrolment.priorlearning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query for what was said of prior learning. */
@ApplicationScoped
class Judgements implements PanacheRepositoryBase<Judgement, UUID> {

    /** In their order; there are at most two. */
    List<Judgement> of(UUID priorLearningId) {
        return list("priorLearningId = ?1 order by id", priorLearningId);
    }
}
