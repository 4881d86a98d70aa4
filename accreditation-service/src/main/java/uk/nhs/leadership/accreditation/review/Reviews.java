package uk.nhs.leadership.accreditation.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for reviews, and the rule that the database keeps for them. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<TriggeredReview, UUID>, ConstraintRules {
    private final Session database;

    Reviews(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("triggered_review_one_open_for_a_reason", ReviewRule.REVIEW_ALREADY_OPEN);
    }

    TriggeredReview of(String accreditation, UUID id) {
        return find("id = ?1 and accreditationNumber = ?2", id, accreditation)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** For a change: those that come at the same time wait for each other. */
    TriggeredReview locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    TriggeredReview locked(String accreditation, UUID id) {
        return find("id = ?1 and accreditationNumber = ?2", id, accreditation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
    }

    List<TriggeredReview> page(String accreditation, Listing listing) {
        return find("accreditationNumber = ?1 and id > ?2 order by id", accreditation, listing.after())
                .page(0, listing.rows())
                .list();
    }

    /** Those that are not concluded. */
    List<TriggeredReview> openPage(Listing listing) {
        return find("status <> 'CONCLUDED' and id > ?1 order by id", listing.after())
                .page(0, listing.rows())
                .list();
    }

    /** For what reviews of these accreditations are open. */
    List<TriggeredReview> openOf(Collection<String> accreditations) {
        return find("accreditationNumber in ?1 and status <> 'CONCLUDED'", accreditations)
                .list();
    }

    boolean isConcludedBy(String accreditation, String account) {
        return database.createQuery(
                        "select 1 from TriggeredReview where accreditationNumber = :accreditation and concludedBy = :account",
                        Integer.class)
                .setParameter("accreditation", accreditation)
                .setParameter("account", account)
                .setMaxResults(1)
                .uniqueResultOptional()
                .isPresent();
    }
}
