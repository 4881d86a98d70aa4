package uk.nhs.leadership.enrolment.esrtemplate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.chassis.time.Ids;

/** Every query about templates. */
@ApplicationScoped
class EsrTemplates implements PanacheRepositoryBase<EsrTemplate, UUID> {
    private final Ids ids;

    EsrTemplates(Ids ids) {
        this.ids = ids;
    }

    /** What a trust has settled, or else what is usual. */
    EsrTemplate of(String employer) {
        return find("employer", employer)
                .singleResultOptional()
                .orElseGet(() -> EsrTemplate.usual(ids.next(), employer));
    }
}
