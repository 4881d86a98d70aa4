package uk.nhs.leadership.enrolment.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;

/**
 * Every query about who waits. To join a list or to take whoever is next the cohort must be locked, so that the numbers
 * are in the order in which people came.
 */
@ApplicationScoped
public class WaitingLists {
    private final Session database;

    WaitingLists(Session database) {
        this.database = database;
    }

    /** Where somebody stands: {@code position} of {@code waiting}. */
    public record Standing(int position, int waiting) {}

    /** Adds an enrolment at the end of the list of its cohort. */
    public void join(UUID enrolmentId, UUID cohortId, String employer, String provider) {
        database.createNativeMutationQuery("""
                        insert into waiting (enrolment_id, cohort_id, employer, provider)
                        values (:enrolment, :cohort, :employer, :provider)""")
                .setParameter("enrolment", enrolmentId)
                .setParameter("cohort", cohortId)
                .setParameter("employer", employer)
                .setParameter("provider", provider)
                .executeUpdate();
    }

    public void leave(UUID enrolmentId) {
        database.createNativeMutationQuery("delete from waiting where enrolment_id = :enrolment")
                .setParameter("enrolment", enrolmentId)
                .executeUpdate();
    }

    /** Nobody waits for a place on this cohort any more. */
    public void end(UUID cohortId) {
        database.createNativeMutationQuery("delete from waiting where cohort_id = :cohort")
                .setParameter("cohort", cohortId)
                .executeUpdate();
    }

    /** The trusts of those who wait for a place on a cohort. */
    public List<String> employersWaiting(UUID cohortId) {
        return OneColumn.of(database, "select distinct employer from waiting where cohort_id = :cohort", String.class)
                .setParameter("cohort", cohortId)
                .getResultList();
    }

    /** Whoever has waited longest for a place on a cohort, of these trusts. */
    public Optional<UUID> next(UUID cohortId, List<String> employers) {
        return OneColumn.of(database, """
                        select enrolment_id from waiting where cohort_id = :cohort and employer in (:employers)
                        order by number limit 1""", UUID.class)
                .setParameter("cohort", cohortId)
                .setParameter("employers", employers)
                .getResultStream()
                .findFirst();
    }

    /** Where an enrolment stands on the list; empty if it is on none. */
    public Optional<Standing> standing(UUID enrolmentId) {
        return database.createNativeQuery("""
                        select count(*) filter (where w.number <= own.number), count(*)
                        from waiting own join waiting w on w.cohort_id = own.cohort_id
                        where own.enrolment_id = :enrolment
                        group by own.enrolment_id""", Tuple.class)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .map(row -> new Standing(
                        row.get(0, Long.class).intValue(),
                        row.get(1, Long.class).intValue()))
                .findFirst();
    }
}
