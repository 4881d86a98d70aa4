package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Every query for what the calendar brings about. */
@ApplicationScoped
class Turns {
    /** Longer than this service is ever away; what turned before that is old news. */
    private static final Period LOOK_BACK = Period.ofMonths(3);

    /** In one statement, so that of two replicas that see the same turn the later one finds it announced. */
    private static final String TAKE = """
            with turned as (
              select accreditation_id, 'EXPIRED' as kind, holds_from as on_day from accreditation_standing
              where known_until is null and status = 'EXPIRED' and holds_from > :since and holds_from <= :today
              union all
              select accreditation_id, 'TEACH_OUT_ENDED', holds_until from accreditation_standing
              where known_until is null and status = 'TEACH_OUT' and holds_until > :since and holds_until <= :today
              union all
              select s.accreditation_id, 'RENEWAL_DUE', s.holds_from
              from accreditation_standing s join accreditation a on a.id = s.accreditation_id
              where s.known_until is null and s.status = 'EXPIRED'
                and s.holds_from > :dueSince and s.holds_from <= :due
                and a.successor is null and a.valid_from <= :today),
            announced as (
              insert into accreditation_turn (accreditation_id, kind, on_day, announced_at)
              select t.accreditation_id, t.kind, t.on_day, :now from turned t
              where not exists (
                select from accreditation_turn n
                where n.accreditation_id = t.accreditation_id and n.kind = t.kind and n.on_day = t.on_day)
              order by t.on_day, t.accreditation_id
              limit :most
              on conflict do nothing
              returning accreditation_id, kind, on_day)
            select a.id, a.number, a.provider, n.kind, n.on_day
            from announced n join accreditation a on a.id = n.accreditation_id
            order by n.on_day, a.id""";

    private final Session database;

    Turns(Session database) {
        this.database = database;
    }

    /** Takes what has turned by a day and is not announced yet: nobody else will be given it. */
    List<Turn> take(LocalDate today, int most, Instant now) {
        var due = today.plus(Timeline.RENEWAL_WINDOW);
        return database
                .createNativeQuery(TAKE, Tuple.class)
                .setParameter("since", today.minus(LOOK_BACK))
                .setParameter("today", today)
                .setParameter("dueSince", due.minus(LOOK_BACK))
                .setParameter("due", due)
                .setParameter("most", most)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Turn(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        Turn.Kind.valueOf(row.get(3, String.class)),
                        row.get(4, LocalDate.class)))
                .toList();
    }
}
