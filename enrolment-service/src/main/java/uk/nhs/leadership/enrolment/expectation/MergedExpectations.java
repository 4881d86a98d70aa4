package uk.nhs.leadership.enrolment.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** The statements by which expectations follow a trust that becomes part of another. */
@ApplicationScoped
class MergedExpectations {
    private final Session database;

    MergedExpectations(Session database) {
        this.database = database;
    }

    /** What the national body expects of a trust by name it expects of its successor too. Those of them that are in force. */
    List<UUID> widen(String predecessor, String successor, Moment now) {
        return OneColumn.of(database, """
                        with widened as (
                          update expectation set
                            organisations = organisations || cast(:successor as text),
                            swept_to = case when status = 'IN_FORCE' then cast('00000000-0000-0000-0000-000000000000' as uuid) end,
                            updated_at = :now, version = version + 1
                          where employer is null and status in ('DRAFT', 'IN_FORCE')
                            and organisations @> array[cast(:predecessor as text)]
                            and not organisations @> array[cast(:successor as text)]
                          returning id, status)
                        select id from widened where status = 'IN_FORCE' order by id""", UUID.class)
                .setParameter("predecessor", predecessor)
                .setParameter("successor", successor)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /** Nobody is held any more to what a trust expected of its own staff; its successor has a draft of each that says the same. */
    List<UUID> end(String predecessor, String successor, LocalDate on, Moment now) {
        return OneColumn.of(database, """
                        with ended as (
                          update expectation set
                            status = 'ENDED', ended_on = :on, swept_to = '00000000-0000-0000-0000-000000000000',
                            updated_at = :now, version = version + 1
                          where employer = :predecessor and status = 'IN_FORCE'
                          returning *
                        ), offered as (
                          insert into expectation (id, employer, name, stages, pay_bands, job_titles, professions, organisations,
                            met_by_courses, met_by_award, met_by_stage, due_months, grace_days, valid_from, status, created_at,
                            updated_at, version)
                          select uuidv7(), :successor, name, stages, pay_bands, job_titles, professions, organisations,
                            met_by_courses, met_by_award, met_by_stage, due_months, grace_days, greatest(valid_from, :on), 'DRAFT',
                            :now, :now, 0
                          from ended)
                        select id from ended order by id""", UUID.class)
                .setParameter("predecessor", predecessor)
                .setParameter("successor", successor)
                .setParameter("on", on)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /** What a trust was still writing its successor goes on writing. */
    void takeOverDrafts(String predecessor, String successor, Moment now) {
        database.createNativeMutationQuery("""
                        update expectation set employer = :successor, replaces = null, updated_at = :now, version = version + 1
                        where employer = :predecessor and status = 'DRAFT'""")
                .setParameter("predecessor", predecessor)
                .setParameter("successor", successor)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
