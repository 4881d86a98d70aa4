package uk.nhs.leadership.enrolment.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query about policies of retention: one for each kind. */
@ApplicationScoped
class RetentionPolicies implements PanacheRepositoryBase<RetentionPolicy, UUID> {

    RetentionPolicy of(RetentionKind kind) {
        return find("kind", kind).singleResult();
    }

    List<RetentionPolicy> all() {
        return list("order by kind");
    }
}
