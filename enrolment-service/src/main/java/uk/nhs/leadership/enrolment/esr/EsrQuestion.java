package uk.nhs.leadership.enrolment.esr;

import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/**
 * How it is asked for how a trust's completions stand. A completion is a certificate; what the record knows of it is
 * what became of the last row that told of it. Why one cannot be sent is found anew each time, so that a staff file that says
 * more puts it right by itself.
 */
public final class EsrQuestion {
    private EsrQuestion() {}

    /** Of the employer's certificates behind one, in their order, with the parameters of a form and a day. */
    static final String KNOWN = """
            select c.id, c.number, c.participant_id, c.course_title, c.completed_on, c.awarded_on,
              v.revoked_on, r.export_id, r.n, r.action, r.status as row_status, r.answer, r.put_right, r.sent_at,
              (r.employee_number, r.assignment_number) is distinct from (e.employee_number, e.assignment_number) as renumbered,
              e.employee_number, e.assignment_number, p.expires_on, s.years,
              case
                when e.employee_number is null then 'NOT_EMPLOYED'
                when e.ended_on < :today then 'ENDED_EMPLOYMENT'
                when e.assignment_number is null then 'NO_ASSIGNMENT_NUMBER'
                when p.expires_on is null and not :namesWithoutExpiry then 'NO_EXPIRY'
                when p.expires_on is not null and s.years is null and :namesYears then 'NO_WHOLE_YEARS'
              end as obstacle
            from (
              select * from certificate x
              where x.employer = :employer and x.id > :after and (%s or x.employer = %s)
              order by x.id %%s) c
            left join certificate_revocation v on v.certificate_id = c.id
            left join esr_row r on r.certificate_id = c.id and r.counts
            left join certification_period p on p.certificate_id = c.id
            left join certification_scheme ofcourse on ofcourse.course_id = c.course_id
            left join certification_scheme ofaward on ofaward.award = c.award and ofcourse.id is null
            left join lateral (select coalesce(ofcourse.months, ofaward.months) as months) terms on true
            left join lateral (
              select case when terms.months > 0 and mod(terms.months, 12) = 0 then terms.months / 12 end as years) s on true
            left join lateral (
              select x.employee_number, x.assignment_number, x.ended_on from employment x
              where x.participant_id = c.participant_id and x.employer = :employer and not x.doubled
              order by x.started_on desc, x.id desc limit 1) e on true""".formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER);

    /** All of them. */
    public static final String ALL_KNOWN = KNOWN.formatted("");

    /** So many of them. */
    static final String SOME_KNOWN = KNOWN.formatted("limit :most");

    /** Of one row {@code k} of those. */
    public static final String STANDING = """
            case
              when k.export_id is null
                  or (k.row_status = 'REJECTED' and k.action = 'ADD'
                    and (k.revoked_on is not null or k.put_right or k.renumbered))
                then case when k.revoked_on is null and k.obstacle is null then 'TO_SEND' else 'NOT_SENDABLE' end
              when k.action = 'REMOVE' and k.row_status = 'ACCEPTED' then 'REMOVED'
              when k.action = 'REMOVE' or k.revoked_on is not null then 'REVOKED_AFTER_SENDING'
              when k.row_status = 'SENT' then 'WAITING'
              else k.row_status
            end""";

    /** What the next file would say of it; null if nothing. Of one row {@code j} that has its standing. */
    static final String WANTED = """
            case
              when j.standing = 'TO_SEND' or (j.standing = 'NOT_SENDABLE' and j.revoked_on is null)
                  or (:again and j.standing in ('WAITING', 'ACCEPTED', 'REJECTED'))
                then case when j.awarded_on between :from and :until then 'ADD' end
              when j.standing = 'REVOKED_AFTER_SENDING' and :removals
                  and (j.action = 'ADD' or (j.row_status = 'REJECTED' and (j.put_right or j.renumbered)))
                then 'REMOVE'
            end""";
}
