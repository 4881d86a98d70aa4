package uk.nhs.leadership.enrolment.esrreconciliation;

import static uk.nhs.leadership.enrolment.esr.EsrQuestion.ALL_KNOWN;
import static uk.nhs.leadership.enrolment.esr.EsrQuestion.STANDING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.esr.EsrReference;
import uk.nhs.leadership.enrolment.esrtemplate.EsrForm;

/** What the staff record knows of a trust's completions, one by one and in numbers. */
@ApplicationScoped
class EsrCompletions {
    private static final UUID FIRST = new UUID(0, 0);

    /** Why it stands so; null where there is nothing to add. Of one row {@code j} that has its standing. */
    private static final String REASON = """
            case j.standing
              when 'NOT_SENDABLE' then case when j.revoked_on is not null then 'REVOKED' else j.obstacle end
              when 'REJECTED' then coalesce(j.answer, 'NO_REASON_GIVEN')
              when 'REVOKED_AFTER_SENDING' then case
                when j.action = 'REMOVE' and j.row_status = 'SENT' then 'REMOVAL_WAITING'
                when j.action = 'REMOVE' and not (j.put_right or j.renumbered) then 'REMOVAL_REJECTED'
                when not :removals then 'REMOVALS_NOT_SENT'
                else coalesce(j.obstacle, 'REMOVAL_TO_SEND') end
            end""";

    private static final String TOLD = """
            select j.*, %s as reason, x.number as export_number
            from (select k.*, %s as standing from (%s) k) j
            left join esr_export x on x.id = j.export_id""".formatted(REASON, STANDING, ALL_KNOWN);

    private static final String LIST = """
            select t.* from (%s) t
            where (:anyStanding or t.standing = :standing) and (:anyReason or t.reason = :reason)
            order by t.id limit :most""".formatted(TOLD);

    private static final String COUNTS = """
            select t.standing, t.reason, count(*) as completions,
              count(*) filter (where t.standing = 'WAITING' and t.sent_at < :late) as late
            from (%s) t group by t.standing, t.reason order by t.standing, count(*) desc, t.reason""".formatted(TOLD);

    private final Session database;

    EsrCompletions(Session database) {
        this.database = database;
    }

    /** A page, behind one certificate; of this standing and reason only, if they are not null. */
    List<EsrCompletion> list(
            String employer,
            EsrForm form,
            LocalDate today,
            @Nullable EsrStanding standing,
            @Nullable String reason,
            UUID after,
            int most) {
        return asked(LIST, employer, form, today, after)
                .setParameter("anyStanding", standing == null)
                .setParameter("standing", standing == null ? "" : standing.name())
                .setParameter("anyReason", reason == null)
                .setParameter("reason", reason == null ? "" : reason)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(EsrCompletions::completion)
                .toList();
    }

    /** All, by standing and reason; the most frequent reasons first. */
    List<EsrCount> count(String employer, EsrForm form, LocalDate today, Instant sentBefore) {
        return asked(COUNTS, employer, form, today, FIRST).setParameter("late", sentBefore).getResultList().stream()
                .map(row -> new EsrCount(
                        EsrStanding.valueOf(row.get("standing", String.class)),
                        row.get("reason", String.class),
                        row.get("completions", Long.class),
                        row.get("late", Long.class)))
                .toList();
    }

    private NativeQuery<Tuple> asked(String query, String employer, EsrForm form, LocalDate today, UUID after) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("employer", employer)
                .setParameter("after", after)
                .setParameter("today", today)
                .setParameter("namesYears", form.namesYears())
                .setParameter("namesWithoutExpiry", form.namesWithoutExpiry())
                .setParameter("removals", form.removals());
    }

    private static EsrCompletion completion(Tuple row) {
        var number = row.get("export_number", Integer.class);
        return new EsrCompletion(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("participant_id", UUID.class),
                row.get("course_title", String.class),
                row.get("completed_on", LocalDate.class),
                EsrStanding.valueOf(row.get("standing", String.class)),
                row.get("reason", String.class),
                row.get("export_id", UUID.class),
                number == null ? null : new EsrReference(number, row.get("n", Integer.class)),
                row.get("sent_at", Instant.class));
    }
}
