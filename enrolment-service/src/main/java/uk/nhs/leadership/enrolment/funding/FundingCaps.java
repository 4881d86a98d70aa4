package uk.nhs.leadership.enrolment.funding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about funding caps and what is used of them. What pays for a place: {@link Purses}. */
@ApplicationScoped
class FundingCaps implements PanacheRepositoryBase<FundingCap, UUID> {

    Optional<FundingCap> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** Nothing is taken of it until the end of the transaction. */
    Optional<FundingCap> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<FundingCap> list(FundingFilter filter, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("promise.courseId = :course", "course", filter.courseId())
                .where("promise.cohortId = :cohort", "cohort", filter.cohortId())
                .where("status = :status", "status", filter.status());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** What one trust has used of caps, by their ids; of what it has used nothing there is nothing. */
    Map<UUID, FundingUse> usedBy(String trust, Collection<UUID> ids) {
        return session()
                .createNativeQuery("""
                        select cap_id, places, pence from funding_use where trust = :trust and cap_id in (:ids)""", Tuple.class)
                .setParameter("trust", trust)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new FundingUse(row.get(1, Integer.class), row.get(2, Long.class))));
    }

    /** What each trust has used of one cap, in the order of their codes; those that have given everything back included. */
    List<FundingUse.OfTrust> usedOf(UUID id, String after, int rows) {
        return session()
                .createNativeQuery("""
                        select trust, places, pence from funding_use where cap_id = :cap and trust > :after
                        order by trust limit :rows""", Tuple.class)
                .setParameter("cap", id)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new FundingUse.OfTrust(
                        row.get(0, String.class), new FundingUse(row.get(1, Integer.class), row.get(2, Long.class))))
                .toList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
