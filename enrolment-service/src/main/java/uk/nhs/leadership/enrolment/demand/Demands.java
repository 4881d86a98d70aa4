package uk.nhs.leadership.enrolment.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every query about what training is needed and which places there are for it. */
@ApplicationScoped
class Demands {
    private final Session database;

    Demands(Session database) {
        this.database = database;
    }

    /**
     * In the order of quarters, areas and stages.
     *
     * @param trust only of this one, which also sees no cohort that is only planned; null for the nation
     */
    List<DemandLine> lines(By by, @Nullable String trust, LocalDate today, DemandEnd after, int rows) {
        var query = database.createNativeQuery(query(by, trust), Tuple.class)
                .setParameter("today", today)
                .setParameter("side", by == By.STAGE && trust == null ? "NATION" : "TRUST")
                .setParameter("from", after.from())
                .setParameter("area", after.area())
                .setParameter("stage", after.stage())
                .setParameter("rows", rows);
        Optional.ofNullable(trust).ifPresent(code -> query.setParameter("trust", code));
        return query.getResultStream().map(Demands::line).toList();
    }

    /** The area of what is due, asked for, kept and taken comes first; then what limits each of them to one trust. */
    private static String query(By by, @Nullable String trust) {
        return """
            with quarter as (
              select n, cast(date_trunc('quarter', cast(:today as date)) + make_interval(months => 3 * n) as date) as first_day
              from generate_series(0, 3) as n
            ), year as (
              select cast(date_trunc('quarter', cast(:today as date)) + interval '1 year' as date) - 1 as last_day
            ), needed as (
              select d.participant_id, coalesce(x.met_by_stage, d.stage) as stage, %1$s as area, d.due_on as day, false as asked
              from duty d join expectation x on x.id = d.expectation_id
              where d.in_progress_since is null and d.due_on <= (select last_day from year)
                and (d.leaves_on is null or d.leaves_on > greatest(d.due_on, :today))
                and duty_status(d.met_on, d.met_until, d.exempt_until, d.overdue_from, d.in_progress_since,
                  greatest(d.due_on + 1, :today)) in ('EXPECTED', 'OVERDUE')%5$s
              union all
              select e.participant_id, c.stage, %2$s, c.starts_on, true
              from enrolment e join cohort c on c.id = e.cohort_id
              where e.place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED')%6$s
            ), person as (
              select distinct on (participant_id, stage) participant_id, stage, area, greatest(day, :today) as day, asked
              from needed order by participant_id, stage, asked desc, day
            ), demand as (
              select cast(date_trunc('quarter', day) as date) as first_day, area, stage,
                count(*) filter (where not asked) as due, count(*) filter (where asked) as asked
              from person where day <= (select last_day from year) group by 1, 2, 3
            ), starting as (
              select c.id, c.stage, cast(date_trunc('quarter', c.starts_on) as date) as first_day,
                c.capacity - c.places_allocated - (c.places_taken - c.allocated_taken) as free
              from cohort c join course k on k.accreditation_id = c.accreditation_id
              where c.status in ('PLANNED', 'OPEN') and c.starts_on between :today and (select last_day from year)
                and k.valid_from <= c.starts_on and k.valid_to >= c.starts_on
                and (coalesce(k.withdrawn_on, k.surrendered_on) is null
                  or coalesce(k.withdrawn_on, k.surrendered_on) > c.starts_on)
                and (k.superseded_on is null or k.superseded_on > c.starts_on)
                and not course_is_suspended(k.suspended_from, k.lifted_on, c.starts_on)%8$s
            ), kept as (
              select s.first_day, %3$s as area, s.stage, sum(a.places - a.places_taken) as free
              from starting s join allocation a on a.cohort_id = s.id where a.places > a.places_taken%7$s group by 1, 2, 3
            ), opened as (
              select first_day, stage, sum(free) as free from starting group by 1, 2
            ), usual as (
              select %4$s as area, m.stage, sum(m.enrolments) / 4.0 as taken
              from insight_month m
              where m.side = :side and m.reached >= 3
                and m.month >= cast(date_trunc('quarter', cast(:today as date)) - interval '1 year' as date)
                and m.month < cast(date_trunc('quarter', cast(:today as date)) as date)%9$s
              group by 1, 2
            ), line as (
              select first_day, area, stage from demand
              union select first_day, area, stage from kept
              union select q.first_day, u.area, u.stage from usual u cross join quarter q where u.taken > 0
              %10$s
            )
            select l.first_day, l.area, l.stage, coalesce(d.due, 0) as due, coalesce(d.asked, 0) as asked,
              cast(coalesce(k.free, 0) as bigint) as kept, cast(coalesce(o.free, 0) as bigint) as opened,
              round(coalesce(u.taken, 0), 2) as usual
            from line l
            left join demand d using (first_day, area, stage)
            left join kept k using (first_day, area, stage)
            left join opened o using (first_day, stage)
            left join usual u using (area, stage)
            where (l.first_day, l.area, l.stage) > (:from, :area, :stage)
            order by l.first_day, l.area, l.stage limit :rows""".formatted(
                        by.areaOf("d.employer"),
                        by.areaOf("e.employer"),
                        by.areaOf("a.trust"),
                        by.areaOf("m.organisation"),
                        only(trust, "d.employer"),
                        only(trust, "e.employer"),
                        only(trust, "a.trust"),
                        trust == null ? "" : " and c.status = 'OPEN'",
                        only(trust, "m.organisation"),
                        // Of one trust what is open to all is told where there is something of its own.
                        by == By.STAGE ? "union select first_day, '', stage from opened where free > 0" : "");
    }

    private static DemandLine line(Tuple row) {
        return new DemandLine(
                row.get("first_day", LocalDate.class),
                Objects.toString(row.get("area"), ""),
                row.get("stage", String.class),
                row.get("due", Long.class),
                row.get("asked", Long.class),
                row.get("kept", Long.class),
                row.get("opened", Long.class),
                row.get("usual", BigDecimal.class).doubleValue());
    }

    private static String only(@Nullable String trust, String column) {
        return trust == null ? "" : " and " + column + " = :trust";
    }
}
