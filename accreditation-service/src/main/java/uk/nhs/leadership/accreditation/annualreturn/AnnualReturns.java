package uk.nhs.leadership.accreditation.annualreturn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Every query for annual returns. */
@ApplicationScoped
class AnnualReturns implements PanacheRepositoryBase<AnnualReturn, UUID> {
    private static final String OF_YEAR = "accreditationNumber = ?1 and year = ?2";

    private final Session database;

    AnnualReturns(Session database) {
        this.database = database;
    }

    Optional<AnnualReturn> of(String accreditation, int year) {
        return find(OF_YEAR, accreditation, year).singleResultOptional();
    }

    /** For a change: those that come at the same time wait for each other. */
    Optional<AnnualReturn> locked(String accreditation, int year) {
        return find(OF_YEAR, accreditation, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    AnnualReturn locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** By year: one for each of a term. */
    List<AnnualReturn> of(String accreditation) {
        return list("accreditationNumber = ?1 order by year", accreditation);
    }

    /** Those that are not submitted and are due before a day, in the order of the days. */
    List<AnnualReturn> dueBefore(LocalDate day, DuePage page) {
        return find(
                        "(dueOn, id) > (?1, ?2) and dueOn < ?3 and status in ('DUE', 'DRAFT') order by dueOn, id",
                        page.afterDay(),
                        page.afterId(),
                        day)
                .page(0, page.rows())
                .list();
    }

    /** Those of these accreditations that were due before a day and were never submitted. */
    List<AnnualReturn> neverSubmitted(Collection<String> accreditations, LocalDate before) {
        return list("accreditationNumber in ?1 and dueOn < ?2 and status in ('DUE', 'DRAFT')", accreditations, before);
    }

    /** Takes those of which somebody is to be reminded by a day; other replicas pass over them until this transaction ends. */
    List<AnnualReturn> takeToRemindOf(LocalDate day, int most) {
        return database.createNativeQuery("""
                        select * from annual_return
                        where next_reminder_on is not null and next_reminder_on <= :day
                        order by next_reminder_on limit :most for update skip locked""", AnnualReturn.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }

    /** Accreditations that run and whose last anniversary nobody has been asked about. */
    List<Anniversary> takeAnniversaries(LocalDate today, int most) {
        return database
                .createNativeQuery("""
                        select a.number, a.provider, a.valid_from,
                            cast(extract(year from age(:today, a.valid_from)) as int) years
                        from accreditation a
                        where a.valid_from <= cast(:today as date) - interval '1 year' and a.valid_to >= :today
                            and exists (select from accreditation_standing s
                                where s.accreditation_id = a.id and s.known_until is null and s.holds_from <= :today
                                    and (s.holds_until is null or s.holds_until > :today)
                                    and s.status in ('ACTIVE', 'ACTIVE_WITH_CONDITIONS', 'PROBATION', 'SUSPENDED'))
                            and not exists (select from annual_return r
                                where r.accreditation_number = a.number
                                    and r.year = extract(year from a.valid_from) + extract(year from age(:today, a.valid_from)))
                        order by a.id limit :most""", Tuple.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Anniversary(
                        row.get("number", String.class),
                        row.get("provider", String.class),
                        row.get("valid_from", LocalDate.class).plusYears(row.get("years", Integer.class))))
                .toList();
    }

    /** Keeps other replicas from asking for the same returns until this transaction ends. @return whether nobody else does it now */
    boolean mayAsk() {
        return OneColumn.of(
                        database,
                        "select pg_try_advisory_xact_lock(hashtextextended('annual returns', 0))",
                        Boolean.class)
                .getSingleResult();
    }

    /** A year of an accreditation ended the day before. */
    record Anniversary(String accreditation, String provider, LocalDate day) {}
}
