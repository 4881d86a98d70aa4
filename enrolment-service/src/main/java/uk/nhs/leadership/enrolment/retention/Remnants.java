package uk.nhs.leadership.enrolment.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.retention.RetentionWarning.Idle;

/** Every query about what has been kept for long enough, who is warned of, and what was removed. */
@ApplicationScoped
class Remnants {
    /** Who has left, and of whom nothing has been changed since, nor may yet be. */
    private static final String IDLE = """
            p.employed_until is not null and not p.erased and p.employed_until <= cast(:day as date)
              and not exists (select 1 from enrolment e where e.participant_id = p.id
                and (e.updated_at >= cast(:day as date) + 1 or e.training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME')
                  or e.place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED')))""";

    private final EntityManager database;

    Remnants(EntityManager database) {
        this.database = database;
    }

    /** Takes people who are to be warned of; other replicas pass over them until this transaction ends. */
    List<Idle> toWarnOf(LocalDate day, int most) {
        return session()
                .createNativeQuery(
                        "select p.id, p.employer, p.employed_until from participant p where " + IDLE + """
                         and not exists (select 1 from retention_warning w where w.participant_id = p.id)
                        order by p.employed_until, p.id limit :most for update skip locked""",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("most", most)
                .addScalar("id", UUID.class)
                .addScalar("employer", String.class)
                .addScalar("employed_until", LocalDate.class)
                .getResultStream()
                .map(row -> new Idle((UUID) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }

    /** Takes those of them whose day has come and whom nothing holds. */
    List<UUID> toErase(LocalDate today, LocalDate day, int most) {
        return OneColumn.of(
                        session(),
                        """
                        select p.id from retention_warning w join participant p on p.id = w.participant_id
                        where w.due_on <= cast(:today as date)
                          and not exists (
                            select 1 from legal_hold h where h.participant_id = p.id and h.lifted_at is null)
                          and\s""" + IDLE + " order by w.due_on limit :most for update of p skip locked",
                        UUID.class)
                .setParameter("today", today)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }

    /** Who came back, or of whom something has been heard, is warned of no more. */
    int withdrawWarnings(LocalDate today, LocalDate day) {
        return session()
                .createNativeMutationQuery("""
                        delete from retention_warning w using participant p
                        where p.id = w.participant_id and w.due_on <= cast(:today as date) and not (
                        """ + IDLE + ")")
                .setParameter("today", today)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Removes some of what is too old, and tells what it was. */
    List<UUID> remove(RetentionKind kind, LocalDate day, int most) {
        var delete = switch (kind) {
            case LOOK -> """
                    delete from look where id in (
                      select l.id from look l where l.looked_at < cast(:day as date) + 1 order by l.looked_at limit :most
                      for update skip locked)
                    returning id""";
            case RECTIFICATION -> """
                    delete from rectification where id in (
                      select r.id from rectification r where r.decided_at is not null and r.decided_at < cast(:day as date) + 1
                      order by r.decided_at limit :most for update skip locked)
                    returning id""";
            case CAREER_CONVERSATION -> """
                    delete from career_conversation where id in (
                      select c.id from career_conversation c where c.held_on <= cast(:day as date)
                      order by c.held_on limit :most for update skip locked)
                    returning id""";
            case HOLDER_LINK -> """
                    delete from certificate_link where certificate_id in (
                      select l.certificate_id from certificate_link l where l.renewed_at < cast(:day as date) + 1
                      order by l.renewed_at limit :most for update skip locked)
                    returning certificate_id""";
            case PARTICIPANT -> throw new IllegalArgumentException("people are warned of and erased");
        };
        return OneColumn.of(session(), delete, UUID.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }

    void keep(RetentionWarning warning) {
        database.persist(warning);
    }

    void keep(LedgerEntry entry) {
        database.persist(entry);
    }

    /** @param employer null for every trust's */
    List<RetentionWarning> warnings(@Nullable String employer, Listing listing) {
        var query = database.createQuery(
                        employer == null
                                ? "from RetentionWarning where id > :after order by id"
                                : "from RetentionWarning where employer = :employer and id > :after order by id",
                        RetentionWarning.class)
                .setParameter("after", listing.after());
        if (employer != null) {
            query.setParameter("employer", employer);
        }
        return query.setMaxResults(listing.rows()).getResultList();
    }

    List<LedgerEntry> ledger(Listing listing) {
        return database.createQuery("from LedgerEntry where id > :after order by id", LedgerEntry.class)
                .setParameter("after", listing.after())
                .setMaxResults(listing.rows())
                .getResultList();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
