package uk.nhs.leadership.accreditation.assessor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for assessors, and the rule that the database keeps for them. */
@ApplicationScoped
public class Assessors implements PanacheRepositoryBase<Assessor, UUID>, ConstraintRules {

    /** Known to nobody else: other advisory locks of this database have keys of their own making. */
    private static final long LOCK = 0x6C65616465727302L;

    private static final int MOST_IN_POOL = 5_000;

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

    /** Those of these who have declared anything, in no particular order. */
    public List<Assessor> ofAccounts(Collection<String> accounts) {
        return list("account in ?1", accounts);
    }

    /** In no particular order. */
    public List<Assessor> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /**
     * Keeps declarations as they are until the transaction ends: whoever allocates assessors waits for those who declare, and
     * the other way round. Ask for it before anything else is locked.
     */
    public void keepDeclarations() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits for whoever allocates assessors, and keeps others from it until the transaction ends. */
    void lockDeclarations() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        OneColumn.of(getEntityManager(), "select 1 from " + function + "(:key)", Integer.class)
                .setParameter("key", LOCK)
                .getSingleResult();
    }

    /** Everybody who may be asked, up to far more than there are, with a fixed number of statements. */
    public List<Assessor> all() {
        return find("order by id").page(0, MOST_IN_POOL).list();
    }

    List<Assessor> page(AssessorSearch search) {
        return find(search.condition() + " order by id", search.values())
                .page(0, search.listing().rows())
                .list();
    }
}
