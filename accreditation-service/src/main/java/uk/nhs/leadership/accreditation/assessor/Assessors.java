package uk.nhs.leadership.accreditation.assessor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for assessors, and the rule that the database keeps for them. */
@ApplicationScoped
public class Assessors implements PanacheRepositoryBase<Assessor, UUID>, ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("assessor_declares_once", AssessorRule.ASSESSOR_ALREADY_DECLARED);
    }

    public Optional<Assessor> byId(UUID id) {
        return findByIdOptional(id);
    }

    public Optional<Assessor> ofAccount(String account) {
        return find("account", account).singleResultOptional();
    }

    /** In no particular order. */
    public List<Assessor> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<Assessor> page(Listing listing) {
        return find("id > ?1 order by id", listing.after())
                .page(0, listing.rows())
                .list();
    }
}
