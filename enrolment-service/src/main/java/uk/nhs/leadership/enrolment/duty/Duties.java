package uk.nhs.leadership.enrolment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about duties, and the two pieces of work by which they are found. */
@ApplicationScoped
class Duties {
    private static final String STATUS = "cast(function('duty_status', d.metOn, d.metUntil, d.exemptUntil,"
            + " d.overdueFrom, d.inProgressSince, :today) as String)";

    /** Who is gone on a day is held to nothing. */
    private static final String IN_POST = "(d.leavesOn is null or d.leavesOn > :today)";

    private final Session database;

    Duties(Session database) {
        this.database = database;
    }

    /** A duty, and the name of what it is today. */
    record Found(Duty duty, String status) {
        DutyStatus now() {
            return DutyStatus.valueOf(status);
        }
    }

    /** @param manager only of the staff of whom this is the line manager; null for all of the employer's */
    List<Found> list(String employer, @Nullable String manager, DutyFilter filter, LocalDate today, Listing listing) {
        var status = filter.status();
        var conditions = Conditions.of(listing, "d.id")
                .where("d.employer = :employer", "employer", employer)
                .where("d.managerEmployeeNumber = :manager", "manager", manager)
                .where("d.expectationId = :expectation", "expectation", filter.expectation())
                .where("d.participantId = :participant", "participant", filter.participant())
                .where("d.stage = :stage", "stage", filter.stage())
                .where("d.site = :site", "site", filter.site())
                .where("d.dueOn < :dueBefore", "dueBefore", filter.dueBefore())
                .where(IN_POST)
                .where(STATUS + " = :status", "status", status == null ? null : status.name());
        return found(conditions, today, listing.rows());
    }

    /** All of one person, as many as there are expectations. */
    List<Found> of(UUID participantId, LocalDate today) {
        return database.createSelectionQuery(
                        "select d, " + STATUS + " from Duty d where d.participantId = :participant and " + IN_POST
                                + " order by d.dueOn, d.id",
                        Found.class)
                .setParameter("participant", participantId)
                .setParameter("today", today)
                .getResultList();
    }

    /** All of these people. */
    List<Found> ofPeople(Collection<UUID> participantIds, LocalDate today) {
        return database.createSelectionQuery(
                        "select d, " + STATUS + " from Duty d where d.participantId in :people and " + IN_POST
                                + " order by d.dueOn, d.id",
                        Found.class)
                .setParameter("people", List.copyOf(participantIds))
                .setParameter("today", today)
                .getResultList();
    }

    private List<Found> found(Conditions conditions, LocalDate today, int most) {
        var query = database.createSelectionQuery(
                "select d, " + STATUS + " from Duty d " + conditions.query(), Found.class);
        conditions.values().forEach((name, value) -> {
            if (!"from".equals(name)) {
                query.setParameter(name, value);
            }
        });
        return query.setParameter("today", today).setMaxResults(most).getResultList();
    }

    /**
     * Counts, in the order of the parts.
     *
     * @param employer null for every trust's
     * @param after the part before; null to begin
     */
    List<DutyCount> count(
            Part by,
            @Nullable String employer,
            @Nullable UUID expectation,
            LocalDate today,
            @Nullable String after,
            int most) {
        var query = database.createNativeQuery(
                """
                select t.part, count(*) filter (where t.status = 'EXPECTED'), count(*) filter (where t.status = 'IN_PROGRESS'),
                  count(*) filter (where t.status = 'MET'), count(*) filter (where t.status = 'OVERDUE'),
                  count(*) filter (where t.status = 'EXEMPT')
                from (
                  select %s as part,
                    duty_status(d.met_on, d.met_until, d.exempt_until, d.overdue_from, d.in_progress_since, :today) as status
                  from duty d
                  where (d.leaves_on is null or d.leaves_on > :today)%s%s) t
                %s group by t.part order by t.part limit :most""".formatted(
                                by.column(),
                                employer == null ? "" : " and d.employer = :employer",
                                expectation == null ? "" : " and d.expectation_id = :expectation",
                                after == null ? "" : "where t.part > :after"),
                DutyCount.class);
        Optional.ofNullable(employer).ifPresent(value -> query.setParameter("employer", value));
        Optional.ofNullable(expectation).ifPresent(value -> query.setParameter("expectation", value));
        Optional.ofNullable(after).ifPresent(value -> query.setParameter("after", value));
        return query.setParameter("today", today).setParameter("most", most).getResultList();
    }

    /** Looks at whom the next events are about. @return whether there may be more */
    boolean catchUp(int most, Moment now) {
        return piece("catch_up_duties", most, now);
    }

    /** Looks at the next people for what was published or ended. @return whether there may be more */
    boolean sweep(int most, Moment now) {
        return piece("sweep_duties", most, now);
    }

    private boolean piece(String work, int most, Moment now) {
        return OneColumn.of(
                        database,
                        "select " + work + "(cast(:most as int), cast(:day as date), cast(:now as timestamptz))",
                        Boolean.class)
                .setParameter("most", most)
                .setParameter("day", now.date())
                .setParameter("now", now.instant())
                .getSingleResult();
    }

    /** When the first event happened that nobody has been looked at for; empty if there is none. */
    Optional<Instant> firstLeft() {
        return OneColumn.of(database, """
                        select l.time from event_log l
                        where l.position > (select c.position from duty_cursor c)
                        order by l.position limit 1""", Instant.class).uniqueResultOptional();
    }
}
