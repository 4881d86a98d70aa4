package uk.nhs.leadership.accreditation.concern;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Every query for concerns and for those who raised them. */
@ApplicationScoped
class Concerns implements PanacheRepositoryBase<Concern, UUID> {
    private static final String RAISED_BY = "c.id in (select r.concernId from Raiser r where r.account = :account)";

    private final Session database;

    Concerns(Session database) {
        this.database = database;
    }

    /** The next number, never given twice, also not after a rollback. */
    CheckedNumber nextNumber() {
        var count = OneColumn.of(database, "select nextval('concern_number')", Long.class);
        return CheckedNumber.next("LMC", count::getSingleResult);
    }

    /** Makes those wait for each other that one person raises at the same time, so that they can be counted. */
    void lockThoseOf(String account) {
        OneColumn.of(
                        database,
                        "select 1 from pg_advisory_xact_lock(hashtextextended('concern of ' || :account, 0))",
                        Integer.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    long unansweredOf(String account) {
        return database.createQuery(
                        "select count(*) from Concern c where " + RAISED_BY + " and c.status <> :answered", Long.class)
                .setParameter("account", account)
                .setParameter("answered", ConcernStatus.ANSWERED)
                .getSingleResult();
    }

    void add(Concern concern, Raiser raiser) {
        persist(concern);
        flush();
        database.persist(raiser);
    }

    Concern byId(ConcernReader reader, UUID id) {
        if (!reader.national()
                && raiserOf(id)
                        .filter(raiser -> raiser.account().equals(reader.account()))
                        .isEmpty()) {
            throw new NotFound();
        }
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** For a change: those that come at the same time wait for each other. */
    Concern locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** Empty once that is erased. */
    Optional<Raiser> raiserOf(UUID concern) {
        return Optional.ofNullable(database.find(Raiser.class, concern));
    }

    void forget(Raiser raiser) {
        database.remove(raiser);
    }

    List<Concern> page(ConcernReader reader, @Nullable String accreditation, Listing listing) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (!reader.national()) {
            conditions.add(RAISED_BY);
            values.put("account", reader.account());
        }
        if (accreditation != null) {
            conditions.add("c.accreditationNumber = :accreditation");
            values.put("accreditation", accreditation);
        }
        conditions.add(listing.byChange() ? "(c.updatedAt, c.id) > (:from, :after)" : "c.id > :after");
        values.put("after", listing.after());
        if (listing.byChange()) {
            values.put("from", listing.from());
        }
        var order = listing.byChange() ? " order by c.updatedAt, c.id" : " order by c.id";
        return find("from Concern c where " + String.join(" and ", conditions) + order, values)
                .page(0, listing.rows())
                .list();
    }

    /** Those that wait for an answer and are due before a day, in the order of the days. */
    List<Concern> dueBefore(LocalDate day, DuePage page) {
        return find(
                        "(answerDue, id) > (?1, ?2) and answerDue < ?3 and status <> 'ANSWERED' order by answerDue, id",
                        page.afterDay(),
                        page.afterId(),
                        day)
                .page(0, page.rows())
                .list();
    }

    /** Takes those of which somebody is to be reminded by a day; other replicas pass over them until this transaction ends. */
    List<Concern> takeToRemindOf(LocalDate day, int most) {
        return database.createNativeQuery("""
                        select * from concern
                        where next_reminder_on is not null and next_reminder_on <= :day
                        order by next_reminder_on limit :most for update skip locked""", Concern.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }
}
