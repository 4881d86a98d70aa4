package uk.nhs.leadership.enrolment.merger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about mergers, and the statement by which a trust's way of approving goes over. */
@ApplicationScoped
class Mergers implements PanacheRepositoryBase<Merger, UUID> {

    Optional<Merger> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** As above, and nobody else changes it until the end of the transaction. */
    Optional<Merger> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Merger> list(@Nullable MergerStatus status, Listing listing) {
        var conditions = Conditions.of(listing).where("status = :status", "status", status);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** By which a trust became part of another, or is to. */
    Optional<Merger> of(String predecessor) {
        return find("predecessor = ?1 and status <> CALLED_OFF", predecessor).singleResultOptional();
    }

    /** Waits until nobody else plans one; until the transaction ends nobody does. */
    void takeTurns() {
        OneColumn.of(session(), "select 1 from pg_advisory_xact_lock(hashtextextended('mergers', 0))", Integer.class)
                .getSingleResult();
    }

    /**
     * The first whose day has come, unless another replica has it in hand. What is to become part of a trust does so before
     * that trust becomes part of the next.
     */
    Optional<Merger> takeDue(LocalDate today) {
        return session()
                .createNativeQuery("""
                        select m.* from merger m
                        where m.status in ('PLANNED', 'UNDER_WAY') and m.takes_effect_on <= :today
                          and not exists (
                            select 1 from merger b where b.successor = m.predecessor and b.status in ('PLANNED', 'UNDER_WAY')
                              and b.takes_effect_on <= m.takes_effect_on)
                        order by m.takes_effect_on, m.id limit 1 for update of m skip locked""", Merger.class)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /** How a trust approves, and what it has asked of others, is its successor's. */
    void takeOverRules(GoingOver.Succeeded merger, Moment now) {
        OneColumn.of(session(), "select 1 from rules_go_over(:merger, :now)", Integer.class)
                .setParameter("merger", merger.merger())
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Those who went over, in the order of their former numbers. */
    List<Renumbered> people(UUID merger, @Nullable String formerNumber, String after, int rows) {
        return session()
                .createNativeQuery("""
                        select participant_id, former_number, number from merger_person
                        where merger_id = :merger and former_number > :after
                          and (cast(:former as text) is null or former_number = :former)
                        order by former_number limit :rows""", Tuple.class)
                .setParameter("merger", merger)
                .setParameter("after", after)
                .setParameter("former", formerNumber)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Renumbered(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
