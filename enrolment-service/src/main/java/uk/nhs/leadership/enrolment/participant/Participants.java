package uk.nhs.leadership.enrolment.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.bulk.Columns;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about participants. */
@ApplicationScoped
public class Participants implements PanacheRepositoryBase<Participant, UUID> {

    /** New people are inserted, known ones changed only where the file says otherwise, and only those come back. */
    private static final String PUT = """
            insert into participant as p (
              id, employer, employee_number, given_name, family_name, email, job_title, pay_band, stage,
              manager_employee_number, site, assignment_number, account_id, registered_at, updated_at, version)
            select f.id, ?, f.employee_number, f.given_name, f.family_name, f.email, f.job_title, f.pay_band, f.stage,
              f.manager_employee_number, f.site, f.assignment_number, f.account_id, ?, ?, 0
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::uuid[])
              as f(id, employee_number, given_name, family_name, email, job_title, pay_band, stage,
                manager_employee_number, site, assignment_number, account_id)
            on conflict (employer, employee_number) do update set
              given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
              job_title = excluded.job_title, pay_band = excluded.pay_band, stage = excluded.stage,
              manager_employee_number = coalesce(excluded.manager_employee_number, p.manager_employee_number),
              site = coalesce(excluded.site, p.site),
              assignment_number = coalesce(excluded.assignment_number, p.assignment_number),
              account_id = coalesce(excluded.account_id, p.account_id),
              updated_at = excluded.updated_at, version = p.version + 1
            where (p.given_name, p.family_name, p.email, p.job_title, p.pay_band, p.stage, p.manager_employee_number, p.site,
                p.assignment_number, p.account_id)
              is distinct from (
                excluded.given_name, excluded.family_name, excluded.email, excluded.job_title, excluded.pay_band,
                excluded.stage, coalesce(excluded.manager_employee_number, p.manager_employee_number),
                coalesce(excluded.site, p.site), coalesce(excluded.assignment_number, p.assignment_number),
                coalesce(excluded.account_id, p.account_id))
            returning new.id, new.stage, old.id is null as registered, array_remove(array[
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
              case when old.account_id is distinct from new.account_id then 'accountId' end], null) as changed
            """;

    /** One of an employer's own staff. */
    public Optional<Participant> ofEmployer(String employer, UUID id) {
        return find("id = ?1 and employer = ?2", id, employer).singleResultOptional();
    }

    /** The participant that a caller is, if the account signed in with is linked to one. */
    public Optional<Participant> whoIs(Caller caller) {
        return accountOf(caller).flatMap(account -> ofAccount(caller.organisation(), account));
    }

    /** A person's account has a UUID; whoever has another sort of name is no participant. */
    private static Optional<UUID> accountOf(Caller caller) {
        try {
            return Optional.of(UUID.fromString(caller.actor()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whoever the caller may know of: own staff, or those on own cohorts. */
    public Optional<Participant> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The participant who signs in to an employer with this account. */
    Optional<Participant> ofAccount(String employer, UUID accountId) {
        return find("employer = ?1 and accountId = ?2", employer, accountId).singleResultOptional();
    }

    /** Those of them that the caller may know of, by id. */
    public Map<UUID, Participant> withIds(Collection<UUID> ids) {
        return find("id in ?1", List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    List<Participant> list(
            String employer, @Nullable String employeeNumber, @Nullable String managerEmployeeNumber, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("employeeNumber = :employeeNumber", "employeeNumber", employeeNumber)
                .where("managerEmployeeNumber = :manager", "manager", managerEmployeeNumber);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /**
     * Registers and changes an employer's staff as its file says, with one statement.
     *
     * @return what became of those who are new or changed, in no particular order
     */
    List<Put> put(String employer, List<StaffRow> rows, Ids ids, Moment now) {
        // One order for all, so that two files of one employer that come in at once cannot lock each other out.
        var sorted = rows.stream()
                .sorted(Comparator.comparing(StaffRow::employeeNumber))
                .toList();
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(PUT)) {
                fill(statement, employer, sorted, ids, now);
                try (var result = statement.executeQuery()) {
                    return puts(result);
                }
            }
        });
    }

    private static void fill(PreparedStatement statement, String employer, List<StaffRow> rows, Ids ids, Moment now)
            throws SQLException {
        var column = new Columns<>(rows);
        statement.setString(1, employer);
        statement.setObject(2, now.instant().atOffset(ZoneOffset.UTC));
        statement.setObject(3, now.instant().atOffset(ZoneOffset.UTC));
        statement.setString(4, column.of(row -> ids.next()));
        statement.setString(5, column.of(StaffRow::employeeNumber));
        statement.setString(6, column.of(StaffRow::givenName));
        statement.setString(7, column.of(StaffRow::familyName));
        statement.setString(8, column.of(StaffRow::email));
        statement.setString(9, column.of(StaffRow::jobTitle));
        statement.setString(10, column.of(row -> row.payBand().code()));
        statement.setString(11, column.of(StaffRow::stage));
        statement.setString(12, column.of(StaffRow::managerEmployeeNumber));
        statement.setString(13, column.of(StaffRow::site));
        statement.setString(14, column.of(StaffRow::assignmentNumber));
        statement.setString(15, column.of(StaffRow::accountId));
    }

    private static List<Put> puts(ResultSet result) throws SQLException {
        var puts = new ArrayList<Put>();
        while (result.next()) {
            puts.add(new Put(
                    result.getObject("id", UUID.class),
                    Stage.valueOf(result.getString("stage")),
                    result.getBoolean("registered"),
                    texts(result.getArray("changed"))));
        }
        return puts;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /**
     * What became of one row of a staff file.
     *
     * @param registered whether the person is new
     * @param changed for a person already known, which fields are no longer what they were
     */
    record Put(UUID id, Stage stage, boolean registered, List<String> changed) {
        Put {
            changed = registered ? List.of() : List.copyOf(changed);
        }
    }
}
