package uk.nhs.leadership.enrolment.esr;

import static uk.nhs.leadership.enrolment.esr.EsrQuestion.SOME_KNOWN;
import static uk.nhs.leadership.enrolment.esr.EsrQuestion.STANDING;
import static uk.nhs.leadership.enrolment.esr.EsrQuestion.WANTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.copy.CopyTable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** The rows of files: how they come to be, what stands in them, and what was answered. */
@ApplicationScoped
class EsrRows {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final CopyTable ANSWERED = new CopyTable("esr_answered", "n int, status text, answer text");

    private static final String OWN =
            "(" + OrganisationFilter.OFF + " or r.employer = " + OrganisationFilter.CALLER + ")";

    private static final String ADD = """
            with known as materialized (%s),
            judged as (select k.*, %s as standing from known k),
            wanted as (
              select j.*, w.what, row_number() over (order by j.id) as k
              from judged j cross join lateral (select %s as what) w
              where w.what is not null),
            put as (
              insert into esr_row (export_id, n, employer, certificate_id, action, status, left_out_for, employee_number,
                assignment_number, expires_on, years, sent_at, counts, put_right)
              select :export, :lastRow + w.k, :employer, w.id, w.what,
                case when w.obstacle is null then 'SENT' else 'LEFT_OUT' end, w.obstacle,
                case when w.obstacle is null then w.employee_number end,
                case when w.obstacle is null then w.assignment_number end,
                w.expires_on, w.years, :now, false, false
              from wanted w
              returning action, status)
            select (select cast(count(*) as int) from known) as looked,
              (select id from known order by id desc limit 1) as last,
              cast(count(*) filter (where status = 'SENT') as int) as sent,
              cast(count(*) filter (where status = 'SENT' and action = 'REMOVE') as int) as removals,
              cast(count(*) filter (where status = 'LEFT_OUT') as int) as left_out
            from put""".formatted(SOME_KNOWN, STANDING, WANTED);

    private static final String COUNT_NO_MORE = """
            update esr_row r set counts = false
            from esr_row n
            where n.export_id = :export and n.n > :lastRow and n.status = 'SENT'
              and r.certificate_id = n.certificate_id and r.counts""";

    private static final String COUNT = """
            update esr_row set counts = true where export_id = :export and n > :lastRow and status = 'SENT'""";

    private static final String UNTOLD = "update esr_row set counts = false where export_id = :export and counts";

    private static final String COUNT_AGAIN = """
            update esr_row r set counts = true
            from (
              select distinct on (b.certificate_id) b.export_id, b.n
              from esr_row f
              join esr_row b on b.certificate_id = f.certificate_id and b.status <> 'LEFT_OUT'
              join esr_export e on e.id = b.export_id and e.status in ('MADE', 'ANSWERED')
              where f.export_id = :export and f.status = 'SENT'
              order by b.certificate_id, e.number desc, b.n desc) told
            where r.export_id = told.export_id and r.n = told.n""";

    private static final String LINES = """
            select r.n, r.action, r.employee_number, r.assignment_number, c.course_title, c.award, c.stage, c.number,
              c.provider, c.completed_on, r.expires_on, r.years
            from esr_row r join certificate c on c.id = r.certificate_id
            where r.export_id = :export and r.n > :after and r.status <> 'LEFT_OUT' and r.employee_number is not null
              and %s
            order by r.n limit :most""".formatted(OWN);

    private static final String LEFT_OUT = """
            select r.n, r.action, r.left_out_for, c.number, c.participant_id, c.course_title, c.completed_on
            from esr_row r join certificate c on c.id = r.certificate_id
            where r.export_id = :export and r.n > :after and r.status = 'LEFT_OUT' and %s
            order by r.n limit :most""".formatted(OWN);

    private static final String STATUSES =
            "select r.n, r.status from esr_row r where r.export_id = :export and r.n = any (:rows) and r.status <> 'LEFT_OUT' and "
                    + OWN;

    private static final String ANSWER = """
            update esr_row r set status = a.status, answer = a.answer, answered_at = :now
            from %s a where r.export_id = :export and r.n = a.n and r.status = 'SENT' and %s""".formatted(ANSWERED, OWN);

    /** By whatever of the two is said. */
    private static final String PUT_RIGHT = """
            update esr_row r set put_right = true
            where r.export_id = :export and r.status = 'REJECTED' and r.counts and not r.put_right
              and (:anyRow or r.n = any (:rows)) and (:anyReason or r.answer = :reason) and %s""".formatted(OWN);

    private final Session database;

    EsrRows(Session database) {
        this.database = database;
    }

    /** Looks at the next completions of a file that is being made, and keeps what the file tells of them. */
    EsrPiece addSome(EsrExport export, int most, Moment now) {
        var form = export.form();
        var piece = database.createNativeQuery(ADD, Tuple.class)
                .setParameter("export", export.id())
                .setParameter("employer", export.employer())
                .setParameter("after", export.lookedTo())
                .setParameter("lastRow", export.lastRow())
                .setParameter("today", now.date())
                .setParameter("now", now.instant())
                .setParameter("namesYears", form.namesYears())
                .setParameter("namesWithoutExpiry", form.namesWithoutExpiry())
                .setParameter("removals", form.removals())
                .setParameter("again", export.again())
                .setParameter("from", Objects.requireNonNullElse(export.awardedFrom(), FIRST_DAY))
                .setParameter("until", Objects.requireNonNullElse(export.awardedUntil(), LAST_DAY))
                .setParameter("most", most)
                .getSingleResult();
        // Of a completion that is sent again the row before counts no more, and only then may the new one.
        changeLater(COUNT_NO_MORE, export);
        changeLater(COUNT, export);
        return new EsrPiece(
                piece.get("looked", Integer.class),
                piece.get("last", UUID.class),
                piece.get("sent", Integer.class),
                piece.get("removals", Integer.class),
                piece.get("left_out", Integer.class));
    }

    private void changeLater(String update, EsrExport export) {
        database.createNativeMutationQuery(update)
                .setParameter("export", export.id())
                .setParameter("lastRow", export.lastRow())
                .executeUpdate();
    }

    /** Nobody can fetch the file: of its completions counts again what was told of them before, and the next one tells them. */
    void giveUp(EsrExport export) {
        for (var update : List.of(UNTOLD, COUNT_AGAIN)) {
            database.createNativeMutationQuery(update)
                    .setParameter("export", export.id())
                    .executeUpdate();
        }
    }

    /** The rows of a file behind one, in their order. Whoever was erased is in none of them. */
    List<EsrLine> linesAfter(UUID exportId, int row, int most) {
        return database
                .createNativeQuery(LINES, Tuple.class)
                .setParameter("export", exportId)
                .setParameter("after", row)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(EsrRows::line)
                .toList();
    }

    private static EsrLine line(Tuple row) {
        return new EsrLine(
                row.get("n", Integer.class),
                row.get("action", String.class),
                row.get("employee_number", String.class),
                row.get("assignment_number", String.class),
                row.get("course_title", String.class),
                row.get("award", String.class),
                row.get("stage", String.class),
                row.get("number", String.class),
                row.get("provider", String.class),
                dateOf(row, "completed_on"),
                dateOrNull(row, "expires_on"),
                row.get("years", Integer.class));
    }

    /** What should be in a file and cannot, behind one. */
    List<EsrLeftOut> leftOutAfter(UUID exportId, int row, int most) {
        return database
                .createNativeQuery(LEFT_OUT, Tuple.class)
                .setParameter("export", exportId)
                .setParameter("after", row)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(found -> new EsrLeftOut(
                        found.get("n", Integer.class),
                        found.get("number", String.class),
                        found.get("participant_id", UUID.class),
                        found.get("course_title", String.class),
                        dateOf(found, "completed_on"),
                        found.get("action", String.class),
                        found.get("left_out_for", String.class)))
                .toList();
    }

    /** What these rows of a file are; those that it has not are absent. */
    Map<Integer, String> statusesOf(UUID exportId, Collection<Integer> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return database
                .createNativeQuery(STATUSES, Tuple.class)
                .setParameter("export", exportId)
                .setParameter("rows", rows.toArray(Integer[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("n", Integer.class), row -> row.get("status", String.class)));
    }

    void answer(UUID exportId, List<EsrAnswer> answers, Moment now) {
        database.doWork(connection -> ANSWERED.fill(
                connection,
                answers,
                (answer, line) -> line.value(answer.reference().row())
                        .value(answer.status())
                        .value(answer.reason())));
        database.createNativeMutationQuery(ANSWER)
                .setParameter("export", exportId)
                .setParameter("now", now.instant())
                .executeUpdate();
    }

    /**
     * Lets rejected rows be told anew.
     *
     * @param references of these rows only; null for any
     * @param reason of those rejected for this only; null for any
     * @return how many
     */
    int putRight(UUID exportId, @Nullable List<Integer> references, @Nullable String reason) {
        return database.createNativeMutationQuery(PUT_RIGHT)
                .setParameter("export", exportId)
                .setParameter("anyRow", references == null)
                .setParameter("rows", references == null ? new Integer[0] : references.toArray(Integer[]::new))
                .setParameter("anyReason", reason == null)
                .setParameter("reason", Objects.requireNonNullElse(reason, ""))
                .executeUpdate();
    }

    static LocalDate dateOf(Tuple row, String name) {
        return Objects.requireNonNull(dateOrNull(row, name));
    }

    static @Nullable LocalDate dateOrNull(Tuple row, String name) {
        return row.get(name, LocalDate.class);
    }
}
