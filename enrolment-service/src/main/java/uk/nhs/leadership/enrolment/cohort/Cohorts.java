package uk.nhs.leadership.enrolment.cohort;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
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

    List<Cohort> list(CohortFilter filter, LocalDate today, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("provider = :provider", "provider", filter.provider())
                .where("accreditationNumber = :number", "number", filter.accreditationNumber())
                .where("stage = :stage", "stage", filter.stage())
                .where("terms.delivery = :delivery", "delivery", filter.delivery())
                .where("terms.startsOn >= :startsFrom", "startsFrom", filter.startsFrom())
                .where("terms.startsOn <= :startsUntil", "startsUntil", filter.startsUntil());
        if (filter.region() != null) {
            conditions.where(
                    "array_position(regions, :region) > 0",
                    "region",
                    filter.region().name());
        }
        if (filter.status() != null) {
            havingStatus(filter.status(), today, conditions);
        }
        if (filter.freeFor() != null) {
            conditions
                    .where("status = OPEN")
                    .where(
                            "terms.startsOn >= :today and coalesce(terms.enrolmentClosesOn, terms.startsOn) >= :today"
                                    + " and coalesce(terms.enrolmentOpensOn, :today) <= :today",
                            "today",
                            today)
                    .where(
                            "(capacity.capacity - capacity.placesAllocated > capacity.placesTaken - capacity.allocatedTaken"
                                    + " or exists (select 1 from Allocation a where a.cohort = c and a.trust = :trust"
                                    + " and a.placesTaken < a.places))",
                            "trust",
                            filter.freeFor());
        }
        return find("from Cohort c " + conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** By what it is today, whether or not that has been written down. */
    private static void havingStatus(CohortStatus status, LocalDate today, Conditions conditions) {
        switch (status) {
            // As a literal, so that the partial index on open cohorts can be used.
            case OPEN -> conditions.where("status = OPEN and terms.startsOn >= :today", "today", today);
            case CLOSED -> conditions.where("status = CLOSED and terms.startsOn >= :today", "today", today);
            case IN_PROGRESS ->
                conditions.where(
                        "(status = IN_PROGRESS or status in (OPEN, CLOSED) and terms.startsOn < :today)",
                        "today",
                        today);
            case PLANNED, COMPLETED, CANCELLED -> conditions.where("status = :status", "status", status);
        }
    }

    /** Takes those with which the calendar has something to do; other replicas pass over them meanwhile. */
    List<Cohort> takeDue(LocalDate today, int most) {
        return session()
                .createNativeQuery("""
                        select * from cohort
                        where status in ('OPEN', 'CLOSED', 'IN_PROGRESS') and coalesce(due_on, starts_on + 1) <= :today
                        order by coalesce(due_on, starts_on + 1), id limit :most for update skip locked""", Cohort.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    /** Takes those that keep something for a trust until today; other replicas pass over them meanwhile. */
    List<Cohort> takeWithReleaseDue(LocalDate today, int most) {
        return session()
                .createNativeQuery("""
                        select c.* from cohort c
                        where c.id in (
                            select a.cohort_id from allocation a
                            where a.release_on <= :today order by a.release_on, a.cohort_id limit :most)
                        for update of c skip locked""", Cohort.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
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

    Optional<Joining> joiningOf(UUID cohortId) {
        return Optional.ofNullable(getEntityManager().find(Joining.class, cohortId));
    }

    void keep(Joining joining) {
        getEntityManager().persist(joining);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
