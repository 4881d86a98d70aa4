package uk.nhs.leadership.enrolment.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.listing.Conditions;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** Every query about enrolments, and about what was declared and decided on them. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    /** How many places people of a trust have on a cohort, or were offered, and have not given back. */
    int placesTakenBy(String employer, UUID cohortId) {
        return Math.toIntExact(
                count("cohortId = ?1 and employer = ?2 and place.status in (OFFERED, ENROLLED)", cohortId, employer));
    }

    /** Those of some cohorts on which somebody has neither an outcome nor left. */
    Set<UUID> unfinishedAmong(List<UUID> cohortIds) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct cohortId from Enrolment where cohortId in :cohorts and training.status in :live",
                        UUID.class)
                .setParameter("cohorts", cohortIds)
                .setParameter("live", TrainingStatus.live())
                .getResultList());
    }

    boolean hasPlace(UUID participantId, UUID cohortId) {
        return count("participantId = ?1 and cohortId = ?2 and place.status = ENROLLED", participantId, cohortId) > 0;
    }

    List<Enrolment> liveOn(UUID cohortId) {
        return list("cohortId = ?1 and training.status in ?2", cohortId, TrainingStatus.live());
    }

    /** Those of them that are on a cohort, by id. */
    Map<UUID, Enrolment> onCohort(UUID cohortId, List<UUID> ids) {
        return find("cohortId = ?1 and id in ?2", cohortId, ids).stream()
                .collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    Optional<Enrolment> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** What a participant did on a course, as far as the caller may know. */
    List<Earlier> ofParticipant(UUID participantId, UUID courseId) {
        return getEntityManager()
                .createQuery("""
                        select e.id, e.participantId, e.cohortId, e.attempt, e.place.status, e.training.status
                        from Enrolment e where e.participantId = :participant and e.courseId = :course""", Earlier.class)
                .setParameter("participant", participantId)
                .setParameter("course", courseId)
                .getResultList();
    }

    List<Enrolment> list(EnrolmentFilter filter, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", filter.employer())
                .where("provider = :provider", "provider", filter.provider())
                .where("participantId = :participant", "participant", filter.participantId())
                .where("cohortId = :cohort", "cohort", filter.cohortId())
                .where("training.status = :training", "training", filter.training());
        if (filter.place() != null) {
            // As a literal, so that the partial indexes on what is undecided can be used.
            conditions.where("place.status = " + filter.place().name());
        }
        return list(conditions, listing);
    }

    /** Those nominated at a trust whom somebody there is still to approve. */
    List<Enrolment> nominatedAt(String employer, Listing listing) {
        return list(nominated(employer, listing), listing);
    }

    /** As above, of the staff of one line manager. */
    List<Enrolment> nominatedOfStaff(String employer, String manager, Listing listing) {
        var conditions = nominated(employer, listing).where("""
                participantId in (select p.id from Participant p
                  where p.employer = :employer and p.managerEmployeeNumber = :manager)""", "manager", manager);
        return list(conditions, listing);
    }

    private static Conditions nominated(String employer, Listing listing) {
        return Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("place.status = NOMINATED");
    }

    private List<Enrolment> list(Conditions conditions, Listing listing) {
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /**
     * Cohorts with an offer that was to be answered before a day, or with a free place while somebody waits for one. It
     * reads one row of each cohort that has a waiting list, not all who wait.
     */
    List<UUID> cohortsThatMayMoveOn(LocalDate today) {
        return OneColumn.of(getSession(), """
                        with recursive waited(cohort_id) as (
                          (select cohort_id from waiting order by cohort_id limit 1)
                          union all
                          select (select w.cohort_id from waiting w where w.cohort_id > waited.cohort_id
                            order by w.cohort_id limit 1)
                          from waited where waited.cohort_id is not null)
                        select c.id from waited join cohort c on c.id = waited.cohort_id
                        where c.status = 'OPEN' and c.places_taken < c.capacity and c.starts_on >= :today
                        union
                        select cohort_id from enrolment where place = 'OFFERED' and offered_until < :today""", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Holds a cohort until the end of the transaction. @return false if somebody else is just at it */
    boolean holdUnlessHeld(UUID cohortId) {
        return !OneColumn.of(getSession(), "select id from cohort where id = :id for update skip locked", UUID.class)
                .setParameter("id", cohortId)
                .getResultList()
                .isEmpty();
    }

    /** Offers on a cohort that were to be answered before a day. */
    List<Enrolment> withOfferOverdue(UUID cohortId, LocalDate today, int most) {
        return find("cohortId = ?1 and place.status = OFFERED and place.offeredUntil < ?2 order by id", cohortId, today)
                .page(Page.ofSize(most))
                .list();
    }

    /** Cohorts that started before a day or were called off, and on which somebody has no answer yet. */
    List<UUID> cohortsStartedUndecided(LocalDate today) {
        return OneColumn.of(getSession(), """
                        select distinct e.cohort_id from enrolment e join cohort c on c.id = e.cohort_id
                        where e.place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED')
                          and (c.starts_on < :today or c.status = 'CANCELLED')""", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** All of those on a cohort who neither have a place nor were refused one, as far as the caller may know. */
    List<Enrolment> undecidedOn(UUID cohortId) {
        return list("cohortId = ?1 and place.status in (NOMINATED, EMPLOYER_APPROVED, WAITLISTED, OFFERED)", cohortId);
    }

    /** Some of them. */
    List<Enrolment> undecidedOn(UUID cohortId, int most) {
        return find(
                        "cohortId = ?1 and place.status in (NOMINATED, EMPLOYER_APPROVED, WAITLISTED, OFFERED) order by id",
                        cohortId)
                .page(Page.ofSize(most))
                .list();
    }

    void keep(Declaration declaration) {
        getEntityManager().persist(declaration);
    }

    void keep(Outcome outcome) {
        getEntityManager().persist(outcome);
    }

    /** In the order in which they were made; there are at most a few. */
    List<Declaration> declarationsOn(UUID enrolmentId) {
        return getEntityManager()
                .createQuery("where enrolmentId = :enrolment order by id", Declaration.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    Optional<Declaration> declarationOn(UUID enrolmentId, UUID id) {
        return getEntityManager()
                .createQuery("where enrolmentId = :enrolment and id = :id", Declaration.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were recorded; there are at most a few. */
    List<Outcome> outcomesOf(UUID enrolmentId) {
        return getEntityManager()
                .createQuery("where enrolmentId = :enrolment order by id", Outcome.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }
}
