package uk.nhs.leadership.accreditation.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.ConditionKeeper;
import uk.nhs.leadership.accreditation.accreditation.Outstanding;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.condition.ConditionStep.Signed;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** Every query for conditions. */
@ApplicationScoped
public class Conditions implements ConditionKeeper {
    private static final int MOST = 100;

    private static final String DUE =
            "c.status = OPEN and c.dueOn <= :day" + " and (c.reopenedOn is null or c.reopenedOn < :today)";
    /** Asked of each one found, in the order of the index: as an "exists" it could be taken for where to begin. */
    private static final String RUNS_YET = "(select count(s.holdsFrom) from Standing s"
            + " where s.accreditation.id = c.accreditationId and s.knownUntil is null"
            + " and s.status in (ACTIVE, ACTIVE_WITH_CONDITIONS, PROBATION, SUSPENDED)"
            + " and s.holdsUntil > :today) > 0";

    private final Session database;
    private final Ids ids;

    Conditions(Session database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Imposes conditions, and writes down what is advised besides. To be called with the accreditation held.
     *
     * @param by the account that imposes
     */
    public List<Event> impose(Accreditation accreditation, List<Imposition> impositions, String by, Instant now) {
        var there = database.createSelectionQuery(
                        "select count(*) from Condition where accreditationId = :accreditation", Long.class)
                .setParameter("accreditation", accreditation.id())
                .getSingleResult()
                .intValue();
        if (there + impositions.size() > MOST) {
            throw new RuleBroken(ConditionRule.TOO_MANY_CONDITIONS);
        }
        var events = new ArrayList<Event>();
        for (var imposition : impositions) {
            var condition = new Condition(ids.next(), accreditation, there + events.size() + 1, imposition, now);
            database.persist(condition);
            add(condition, ConditionStep.Kind.IMPOSED, new Signed(by, null, null), now);
            events.add(condition.imposed());
        }
        return events;
    }

    /** Writes down what was done about one. */
    void add(Condition condition, ConditionStep.Kind kind, Signed signed, Instant now) {
        database.persist(new ConditionStep(ids.next(), condition, kind, signed, now));
    }

    /** All of an accreditation, in the order in which they were imposed. */
    List<Condition> of(UUID accreditation) {
        return database.createSelectionQuery(
                        "from Condition where accreditationId = :accreditation order by ordinal", Condition.class)
                .setParameter("accreditation", accreditation)
                .getResultList();
    }

    Condition of(UUID accreditation, int ordinal) {
        return database.createSelectionQuery(
                        "from Condition where accreditationId = :accreditation and ordinal = :ordinal", Condition.class)
                .setParameter("accreditation", accreditation)
                .setParameter("ordinal", ordinal)
                .uniqueResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** For an act: those that come at the same time wait for each other. */
    Condition lockedOf(UUID accreditation, int ordinal) {
        return database.createSelectionQuery(
                        "from Condition where accreditationId = :accreditation and ordinal = :ordinal", Condition.class)
                .setParameter("accreditation", accreditation)
                .setParameter("ordinal", ordinal)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .orElseThrow(NotFound::new);
    }

    Optional<Condition> byId(UUID id) {
        return Optional.ofNullable(database.find(Condition.class, id));
    }

    Optional<Condition> lockedById(UUID id) {
        return Optional.ofNullable(database.find(Condition.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What was done about one, in order: no more than there are ways to go to and fro. */
    List<ConditionStep> stepsOf(Condition condition) {
        return database.createSelectionQuery(
                        "from ConditionStep where conditionId = :condition order by id", ConditionStep.class)
                .setParameter("condition", condition.id())
                .getResultList();
    }

    /** Those with a status of accreditations that have not ended, in the order in which they are due. */
    List<Condition> page(ConditionStatus status, LocalDate today, DuePage page) {
        return database.createSelectionQuery("""
                        from Condition c
                        where c.status = :status and (c.dueOn, c.id) > (:afterDay, :afterId) and %s
                        order by c.dueOn, c.id""".formatted(RUNS_YET), Condition.class)
                .setParameter("status", status)
                .setParameter("afterDay", page.afterDay())
                .setParameter("afterId", page.afterId())
                .setParameter("today", today)
                .setMaxResults(page.rows())
                .getResultList();
    }

    /**
     * Those whose day was this one or an earlier one, and nothing was handed in: some of them, with their accreditations.
     */
    List<Condition> dueBy(LocalDate day, LocalDate today, int most) {
        return database.createSelectionQuery(
                        "from Condition c where " + DUE + " and " + RUNS_YET + " order by c.dueOn, c.id",
                        Condition.class)
                .setParameter("day", day)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of them of which that is still so, held until the transaction ends. */
    List<Condition> lockedOfThose(List<Condition> due, LocalDate day, LocalDate today) {
        due.forEach(database::detach);
        return database.createSelectionQuery(
                        "from Condition c where c.id in :ids and " + DUE + " order by c.id", Condition.class)
                .setParameterList("ids", due.stream().map(Condition::id).toList())
                .setParameter("day", day)
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Takes those due by a day whose provider has not been told the nth time; other replicas pass over them. */
    List<Condition> takeToRemind(LocalDate day, int nth, LocalDate today, int most) {
        return database.createNativeQuery("""
                        select * from accreditation_condition c
                        where c.status = 'OPEN' and c.due_on <= :day and c.due_on >= :today and c.reminders < :nth
                        order by c.due_on, c.id limit :most for update skip locked""", Condition.class)
                .setParameter("day", day)
                .setParameter("today", today)
                .setParameter("nth", nth)
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public Outstanding outstandingOn(UUID accreditation) {
        return outstandingOn(List.of(accreditation)).getOrDefault(accreditation, Outstanding.NONE);
    }

    /** What is outstanding on each of some accreditations on which anything is. */
    Map<UUID, Outstanding> outstandingOn(Collection<UUID> accreditations) {
        var outstanding = new HashMap<UUID, Outstanding>();
        database.createSelectionQuery("""
                        select c.accreditationId, count(c.overdueSince) from Condition c
                        where c.accreditationId in :accreditations and c.status in (OPEN, SUBMITTED, OVERDUE)
                        group by c.accreditationId""", Object[].class)
                .setParameterList("accreditations", accreditations)
                .getResultList()
                .forEach(row ->
                        outstanding.put((UUID) row[0], ((Long) row[1]) > 0 ? Outstanding.OVERDUE : Outstanding.OPEN));
        return outstanding;
    }

    void flush() {
        database.flush();
    }
}
