package uk.nhs.leadership.enrolment.employment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query about employments. */
@ApplicationScoped
class Employments implements PanacheRepositoryBase<Employment, UUID> {

    /** A person's periods as far as the caller may know, in their order; there are at most a few. */
    List<Employment> of(UUID participantId) {
        return list("participantId = ?1 order by startedOn, id", participantId);
    }
}
