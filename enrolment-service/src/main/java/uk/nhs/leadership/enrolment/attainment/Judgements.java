package uk.nhs.leadership.enrolment.attainment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query for what was said of attainments. */
@ApplicationScoped
class Judgements implements PanacheRepositoryBase<Judgement, UUID> {

    /** In their order; there are at most a few. */
    List<Judgement> of(UUID attainmentId) {
        return list("attainmentId = ?1 order by id", attainmentId);
    }
}
