package uk.nhs.leadership.enrolment.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about jobs. */
@ApplicationScoped
class Jobs implements PanacheRepositoryBase<Job, UUID> {

    Optional<Job> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The job as it is now, held until the end of the transaction; a piece of work under way is waited for. */
    Optional<Job> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Job> list(String organisation, Collection<String> kinds, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("organisation = :organisation", "organisation", organisation)
                .where("kind in (:kinds)", "kinds", kinds);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** Those with work to be done now, of every organisation; whose turn has not been for longest comes first. */
    List<Job> atWork(Instant now, int most) {
        return find("status in (VALIDATING, APPLYING) and notBefore <= ?1 order by updatedAt", now)
                .page(Page.ofSize(most))
                .list();
    }

    /**
     * The job, if it is in this state and nobody else works on it. The lock is all that tells replicas apart: it ends with the
     * connection, so what a killed process worked on is free at once, and as it was before.
     */
    Optional<Job> take(UUID id, JobStatus status) {
        return session()
                .createNativeQuery("""
                        select * from job where id = :id and status = :status and (%s or organisation = %s)
                        for update skip locked""".formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER), Job.class)
                .setParameter("id", id)
                .setParameter("status", status.name())
                .getResultStream()
                .findFirst();
    }

    /** Those that have not moved for so long, and never will by themselves; none that somebody else has in hand. */
    List<Job> takeLeftBehind(JobStatus status, Instant since, int most) {
        return taken("ended_at is null and status = '" + status.name() + "' and updated_at < :since", since, most);
    }

    List<Job> takeEndedBefore(Instant since, int most) {
        return taken("ended_at < :since", since, most);
    }

    /** Those that have ended and whose rows are still here. */
    List<Job> takeEndedWithRows(int most) {
        return session()
                .createNativeQuery("""
                        select * from job where ended_at is not null and not rows_forgotten
                        order by ended_at limit :most for update skip locked""", Job.class)
                .setParameter("most", most)
                .getResultList();
    }

    private List<Job> taken(String condition, Instant since, int most) {
        return session()
                .createNativeQuery(
                        "select * from job where " + condition + " limit :most for update skip locked", Job.class)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
    }

    /** Has whoever receives the last rows of an organisation's other job wait, so that of two like ones one sees the other. */
    void awaitOthersOf(String organisation) {
        OneColumn.of(
                        session(),
                        "select 1 from pg_advisory_xact_lock(hashtextextended('job ' || :organisation, 0))",
                        Integer.class)
                .setParameter("organisation", organisation)
                .getSingleResult();
    }

    /** Another job for the same on the same rows that has not come to its end. */
    Optional<Job> like(Job job, byte[] digest) {
        return find(
                        "organisation = ?1 and kind = ?2 and about = ?3 and mode = ?4 and dryRun = ?5 and digest = ?6"
                                + " and status in (VALIDATING, VALIDATED, APPLYING)",
                        job.organisation(),
                        job.kind(),
                        job.about(),
                        job.mode(),
                        job.isDryRun(),
                        digest)
                .firstResultOptional();
    }

    /** Many rows at once take longer than any request may. */
    void allowTime() {
        OneColumn.of(session(), "select set_config('statement_timeout', '120s', true)", String.class)
                .getSingleResult();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
