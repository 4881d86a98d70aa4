package uk.nhs.leadership.enrolment.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.bulk.Columns;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** What a staff file asks of the database: a few statements, however many people it names. */
@ApplicationScoped
class StaffRecords implements PanacheRepositoryBase<Participant, UUID> {
    /** Two files of one trust at once would judge the same people by what both have not yet written. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('staff of ' || ?, 0))";

    private static final String KNOWN = """
            select employee_number, participant_id, by_number, same_name, same_employer, employed_from, employed_until
            from staff_known_elsewhere(?, ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String COME_OVER = """
            select participant_id, previous_employer
            from staff_comes_over(?, ?::uuid[], ?::text[], ?::date[], ?::uuid[], ?)
            """;

    /**
     * New people are inserted, known ones changed only where the file says otherwise, and only those come back. Whoever
     * had left and is named again returns: to the same period if the file's first day lies in it, else to a new one.
     * Known and new go in by the same road, on conflict of their id, because a join for the update would be left to the
     * statistics of a table that has just been filled.
     */
    private static final String PUT = """
            with says as (
              select ?::text as employer, ?::date as day, ?::timestamptz as now, ?::boolean as manager, ?::boolean as says_site,
                ?::boolean as assignment, ?::boolean as until
            ), file as (
              select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::uuid[])
                as f(id, employment_id, employee_number, given_name, family_name, email, job_title, pay_band, stage,
                  manager_employee_number, site, assignment_number, employed_from, employed_until, account_id)
            ), found as (
              select f.*, says.*, k.id as known_id, k.stage as known_stage, k.manager_employee_number as known_manager,
                k.site as known_site, k.assignment_number as known_assignment, k.account_id as known_account,
                k.employment_id as known_employment, k.employed_from as known_from, k.employed_until as known_until,
                k.registered_at as known_since, coalesce(k.employed_until <= says.day, false) as had_left,
                coalesce(f.employed_until > says.day, true) as works
              from says, file f
              left join lateral (
                select * from participant p
                where p.employee_key = says.employer || ' ' || f.employee_number limit 1) as k on true
            ), target as (
              select found.*,
                had_left and works and coalesce(employed_from, day) > known_until as anew
              from found
              where known_id is not null or works
            )
            insert into participant as p (
              id, employer, employee_number, given_name, family_name, email, job_title, pay_band, stage,
              manager_employee_number, site, assignment_number, account_id, employment_id, employed_from,
              employed_until, registered_at, updated_at, version)
            select coalesce(t.known_id, t.id), t.employer, t.employee_number, t.given_name, t.family_name, t.email,
              t.job_title, t.pay_band, coalesce(t.stage, t.known_stage, 'F'),
              case when t.manager then t.manager_employee_number else t.known_manager end,
              case when t.says_site then t.site else t.known_site end,
              case when t.assignment then t.assignment_number else t.known_assignment end,
              coalesce(t.account_id, t.known_account),
              case when t.known_id is null or t.anew then t.employment_id else t.known_employment end,
              coalesce(t.employed_from, case when t.anew then t.day else t.known_from end,
                least(t.day, t.employed_until)),
              case when t.known_id is null or t.until or t.had_left then t.employed_until else t.known_until end,
              coalesce(t.known_since, t.now), t.now, 0
            from target t
            on conflict (id) do update set
              given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
              job_title = excluded.job_title, pay_band = excluded.pay_band, stage = excluded.stage,
              manager_employee_number = excluded.manager_employee_number, site = excluded.site,
              assignment_number = excluded.assignment_number, account_id = excluded.account_id,
              employment_id = excluded.employment_id, employed_from = excluded.employed_from,
              employed_until = excluded.employed_until, updated_at = excluded.updated_at, version = p.version + 1
            where (p.given_name, p.family_name, p.email, p.job_title, p.pay_band, p.stage, p.manager_employee_number,
                p.site, p.assignment_number, p.account_id, p.employed_from, p.employed_until)
              is distinct from (excluded.given_name, excluded.family_name, excluded.email, excluded.job_title,
                excluded.pay_band, excluded.stage, excluded.manager_employee_number, excluded.site,
                excluded.assignment_number, excluded.account_id, excluded.employed_from, excluded.employed_until)
            returning new.id, new.stage, new.employed_until as until,
              case
                when old.id is null then 'REGISTERED'
                when old.employed_until <= (select day from says)
                  and coalesce(new.employed_until > (select day from says), true) then 'RETURNED'
                when new.employed_until <= (select day from says)
                  and coalesce(old.employed_until > (select day from says), true) then 'LEFT'
                else 'CHANGED' end as became,
              array_remove(array[
                case when old.given_name <> new.given_name then 'givenName' end,
                case when old.family_name <> new.family_name then 'familyName' end,
                case when old.email <> new.email then 'email' end,
                case when old.job_title <> new.job_title then 'jobTitle' end,
                case when old.pay_band <> new.pay_band then 'payBand' end,
                case when old.stage <> new.stage then 'stage' end,
                case when old.manager_employee_number is distinct from new.manager_employee_number
                  then 'managerEmployeeNumber' end,
                case when old.site is distinct from new.site then 'site' end,
                case when old.assignment_number is distinct from new.assignment_number then 'assignmentNumber' end,
                case when old.employed_from <> new.employed_from then 'employedFrom' end,
                case when old.employed_until is distinct from new.employed_until then 'employedUntil' end,
                case when old.account_id is distinct from new.account_id then 'accountId' end], null) as changed
            """;

    // The file's numbers as a question of their own, which is hashed; of an array PostgreSQL would look through for
    // each person.
    private static final String COUNT_ABSENT = """
            select count(*) filter (where employee_number not in (select n from unnest(?::text[]) as n)) as absent,
              count(*) as employed
            from participant
            where employer = ? and (employed_until is null or employed_until > ?) and not erased
            """;

    private static final String LEAVE = """
            update participant set employed_until = greatest(?, employed_from), updated_at = ?, version = version + 1
            where employer = ? and (employed_until is null or employed_until > ?) and not erased
              and employee_number not in (select n from unnest(?::text[]) as n)
            returning id, stage, employed_until as until, 'LEFT' as became, '{}'::text[] as changed
            """;

    /** What became of one person by a file. */
    enum Became {
        REGISTERED,
        CHANGED,
        LEFT,
        RETURNED
    }

    /**
     * What became of one person by a file.
     *
     * @param until the last day, if one is known
     * @param changed for a person already known, which fields are no longer what they were
     */
    record Put(UUID id, Stage stage, @Nullable LocalDate until, Became became, List<String> changed) {
        Put {
            changed = became == Became.REGISTERED ? List.of() : List.copyOf(changed);
        }
    }

    /** Somebody who came to a trust, and from which. */
    record Came(UUID id, String previousEmployer) {}

    /** Waits until no other file of the trust is being taken over; until the transaction ends no other is. */
    void takeTurns(String employer) {
        read(ONE_AT_A_TIME, statement -> statement.setString(1, employer), row -> true);
    }

    /** Whom the rows may be about whom the trust does not have under the rows' numbers. */
    List<StaffMatching.Known> known(String employer, List<StaffRow> rows) {
        var column = new Columns<>(rows);
        return read(
                KNOWN,
                statement -> {
                    statement.setString(1, employer);
                    statement.setString(2, column.of(StaffRow::employeeNumber));
                    statement.setString(3, column.of(StaffRow::familyName));
                    statement.setString(4, column.of(row -> row.esrPersonId() == null ? null : "ESR"));
                    statement.setString(5, column.of(StaffRow::esrPersonId));
                    statement.setString(6, column.of(StaffRow::professionalRegister));
                    statement.setString(7, column.of(StaffRow::professionalNumber));
                },
                row -> new StaffMatching.Known(
                        row.getString("employee_number"),
                        row.getObject("participant_id", UUID.class),
                        row.getBoolean("by_number"),
                        row.getBoolean("same_name"),
                        row.getBoolean("same_employer"),
                        row.getObject("employed_from", LocalDate.class),
                        row.getObject("employed_until", LocalDate.class)));
    }

    /** Brings people to a trust from wherever they are. */
    List<Came> comeOver(String employer, List<StaffMatching.Comer> comers, Ids ids, Moment now) {
        if (comers.isEmpty()) {
            return List.of();
        }
        var column = new Columns<>(comers);
        return read(
                COME_OVER,
                statement -> {
                    statement.setString(1, employer);
                    statement.setString(2, column.of(StaffMatching.Comer::participantId));
                    statement.setString(3, column.of(StaffMatching.Comer::employeeNumber));
                    statement.setString(4, column.of(StaffMatching.Comer::from));
                    statement.setString(5, column.of(comer -> ids.next()));
                    statement.setObject(6, time(now));
                },
                row -> new Came(row.getObject("participant_id", UUID.class), row.getString("previous_employer")));
    }

    /**
     * Registers and changes an employer's staff as its file says, with one statement.
     *
     * @return what became of those who are new or changed, in no particular order
     */
    List<Put> put(String employer, StaffFile file, List<StaffRow> rows, LocalDate day, Ids ids, Moment now) {
        // One order for all, so that two files that come in at once cannot lock each other out.
        var sorted = rows.stream()
                .sorted(Comparator.comparing(StaffRow::employeeNumber))
                .toList();
        return read(
                PUT,
                statement -> {
                    statement.setString(1, employer);
                    statement.setObject(2, day);
                    statement.setObject(3, time(now));
                    statement.setBoolean(4, file.tellsOf(StaffColumn.MANAGER_EMPLOYEE_NUMBER));
                    statement.setBoolean(5, file.tellsOf(StaffColumn.SITE));
                    statement.setBoolean(6, file.tellsOf(StaffColumn.ASSIGNMENT_NUMBER));
                    statement.setBoolean(7, file.tellsOf(StaffColumn.EMPLOYED_UNTIL));
                    fill(statement, sorted, ids);
                },
                StaffRecords::put);
    }

    private static void fill(PreparedStatement statement, List<StaffRow> rows, Ids ids) throws SQLException {
        var column = new Columns<>(rows);
        statement.setString(8, column.of(row -> ids.next()));
        statement.setString(9, column.of(row -> ids.next()));
        statement.setString(10, column.of(StaffRow::employeeNumber));
        statement.setString(11, column.of(StaffRow::givenName));
        statement.setString(12, column.of(StaffRow::familyName));
        statement.setString(13, column.of(StaffRow::email));
        statement.setString(14, column.of(StaffRow::jobTitle));
        statement.setString(15, column.of(row -> row.payBand().code()));
        statement.setString(16, column.of(StaffRow::stage));
        statement.setString(17, column.of(StaffRow::managerEmployeeNumber));
        statement.setString(18, column.of(StaffRow::site));
        statement.setString(19, column.of(StaffRow::assignmentNumber));
        statement.setString(20, column.of(StaffRow::employedFrom));
        statement.setString(21, column.of(StaffRow::employedUntil));
        statement.setString(22, column.of(StaffRow::accountId));
    }

    /** How many of an employer's people a full set does not name. */
    Leavers absent(String employer, List<StaffRow> rows, LocalDate day) {
        return read(
                        COUNT_ABSENT,
                        statement -> {
                            statement.setString(1, new Columns<>(rows).of(StaffRow::employeeNumber));
                            statement.setString(2, employer);
                            statement.setObject(3, day);
                        },
                        row -> new Leavers(row.getInt("absent"), row.getInt("employed")))
                .getFirst();
    }

    /** Ends the employment of everybody whom a full set does not name. */
    List<Put> leave(String employer, List<StaffRow> rows, LocalDate day, Moment now) {
        return read(
                LEAVE,
                statement -> {
                    statement.setObject(1, day);
                    statement.setObject(2, time(now));
                    statement.setString(3, employer);
                    statement.setObject(4, day);
                    statement.setString(5, new Columns<>(rows).of(StaffRow::employeeNumber));
                },
                StaffRecords::put);
    }

    private static Put put(ResultSet row) throws SQLException {
        return new Put(
                row.getObject("id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("until", LocalDate.class),
                Became.valueOf(row.getString("became")),
                List.of((String[]) row.getArray("changed").getArray()));
    }

    private static OffsetDateTime time(Moment now) {
        return now.instant().atOffset(ZoneOffset.UTC);
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    private interface OfRow<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Values values, OfRow<T> ofRow) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                values.set(statement);
                try (var result = statement.executeQuery()) {
                    var rows = new ArrayList<T>();
                    while (result.next()) {
                        rows.add(ofRow.of(result));
                    }
                    return rows;
                }
            }
        });
    }
}
