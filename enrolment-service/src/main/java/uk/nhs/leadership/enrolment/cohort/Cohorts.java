package uk.nhs.leadership.enrolment.cohort;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about cohorts. */
@ApplicationScoped
public class Cohorts implements PanacheRepositoryBase<Cohort, UUID> {

    public Optional<Cohort> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The cohort as it is now, held until the end of the transaction: whoever takes a place waits in line here. */
    public Optional<Cohort> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Cohort> list(CohortFilter filter, Listing listing) {
        // As a literal, so that the partial index on open cohorts can be used.
        var conditions = filter.status() == CohortStatus.OPEN
                ? Conditions.of(listing).where("status = OPEN")
                : Conditions.of(listing).where("status = :status", "status", filter.status());
        conditions
                .where("provider = :provider", "provider", filter.provider())
                .where("accreditationNumber = :number", "number", filter.accreditationNumber());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** What is kept for whom, as far as the caller may know, in the order in which each was first given some. */
    List<Allocation> allocationsOf(UUID cohortId, Listing listing) {
        return getEntityManager()
                .createQuery("where cohort.id = :cohort and id > :after order by id", Allocation.class)
                .setParameter("cohort", cohortId)
                .setParameter("after", listing.after())
                .setMaxResults(listing.rows())
                .getResultList();
    }
}
