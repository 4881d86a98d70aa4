package uk.nhs.leadership.accreditation.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for material changes, and the rule that the database keeps for them. */
@ApplicationScoped
class MaterialChanges implements PanacheRepositoryBase<MaterialChange, UUID>, ConstraintRules {
    private final Session database;

    MaterialChanges(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("material_change_one_under_way", ChangeRule.CHANGE_UNDER_WAY);
    }

    /** The accounts of everybody who teaches the course by any of its changes, and signs in here. */
    Set<String> facultyAccounts(UUID accreditation) {
        return Set.copyOf(database.createSelectionQuery(
                        "select distinct f.account from MaterialChange c join c.faculty f"
                                + " where c.accreditationId = :accreditation and f.account is not null",
                        String.class)
                .setParameter("accreditation", accreditation)
                .getResultList());
    }

    MaterialChange of(UUID accreditation, UUID id) {
        return Optional.ofNullable(findById(id))
                .filter(change -> change.accreditationId().equals(accreditation))
                .orElseThrow(NotFound::new);
    }

    /** For an act: those that come at the same time wait for each other. */
    MaterialChange lockedOf(UUID accreditation, UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(change -> change.accreditationId().equals(accreditation))
                .orElseThrow(NotFound::new);
    }

    /** Makes those wait for each other that say or decide what becomes of the same course. */
    void lockThoseOf(UUID accreditation) {
        OneColumn.of(
                        database,
                        "select 1 from pg_advisory_xact_lock(hashtextextended('changes of ' || :accreditation, 0))",
                        Integer.class)
                .setParameter("accreditation", accreditation.toString())
                .getSingleResult();
    }

    /** What of an accreditation is noted, accepted or under way, in the order in which it was notified. */
    List<MaterialChange> standing(UUID accreditation) {
        return find("accreditationId = ?1 and status in ?2 order by id", accreditation, ChangeStatus.standing())
                .page(0, CourseSoFar.MOST_CHANGES)
                .list();
    }

    /** Of an accreditation, in the order in which they were notified. */
    List<MaterialChange> page(UUID accreditation, Listing listing) {
        return find("accreditationId = ?1 and id > ?2 order by id", accreditation, listing.after())
                .page(0, listing.rows())
                .list();
    }

    /** Of every accreditation, in the order in which they were notified. */
    List<MaterialChange> page(@Nullable ChangeStatus status, Listing listing) {
        var query = status == null
                ? find("id > ?1 order by id", listing.after())
                : find("status = ?1 and id > ?2 order by id", status, listing.after());
        return query.page(0, listing.rows()).list();
    }

    /** Those that an account judges and may still step back from, in the order of their ids, held until the transaction ends. */
    List<MaterialChange> heldJudgedBy(String account) {
        return database.createSelectionQuery("""
                        from MaterialChange c
                        where c.status in (NOTIFIED, IN_ASSESSMENT, ASSESSED)
                            and exists (
                                select 1 from c.bench.judges j where key(j) = :account and j.recusedAt is null)
                        order by c.id
                        """, MaterialChange.class)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Reads in what is kept apart from its row, so that it can be shown after the transaction. */
    MaterialChange whole(MaterialChange change) {
        Hibernate.initialize(change.mapping());
        Hibernate.initialize(change.faculty());
        Hibernate.initialize(change.bench().judges());
        Hibernate.initialize(change.bench().findings());
        return change;
    }
}
