package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.copy.CopyTable;
import uk.nhs.leadership.chassis.query.OneOffQuery;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.bulk.ManyRows;
import uk.nhs.leadership.enrolment.funding.Funding;
import uk.nhs.leadership.enrolment.participant.EmployedPerson;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** What is asked and kept of enrolments by the thousand: one statement for all of them. */
@ApplicationScoped
class ManyEnrolments {
    private static final CopyTable MADE = new CopyTable(
            "enrolment_made",
            "id uuid, participant_id uuid, cohort_id uuid, course_id uuid, employer text, provider text, attempt int,"
                    + " place text, training text, late_entry_id uuid, late_reason text, funding_cap_id uuid, funded_pence bigint,"
                    + " funding_payer text, funding_code text, at timestamptz");

    private static final String KEEP = """
            insert into enrolment (id, participant_id, cohort_id, course_id, employer, provider, attempt, place, training,
                late_entry_id, late_reason, funding_cap_id, funded_pence, funding_payer, funding_code, asked_at, passed_on_at, enrolled_at, updated_at, version)
            select m.id, m.participant_id, m.cohort_id, m.course_id, m.employer, m.provider, m.attempt, m.place, m.training,
                m.late_entry_id, m.late_reason, m.funding_cap_id, m.funded_pence, m.funding_payer, m.funding_code, m.at, m.at, m.at, m.at, 0
            from %s m""".formatted(MADE);

    /** The columns of an enrolment {@code e} on which another one depends. */
    static final String EARLIER = "e.id, e.participant_id, e.cohort_id, e.attempt, e.place, e.training";

    private final EntityManager database;

    ManyEnrolments(EntityManager database) {
        this.database = database;
    }

    /**
     * Those of an employer's staff who have one of these numbers. Joined, not sought in a list: right after a trust's first file nothing
     * is known yet of how many there are, and a list of thousands would be gone through for each.
     */
    List<EmployedPerson> staffWithNumbers(String employer, Collection<String> numbers) {
        return staff("""
                select p.id, p.employer, p.employee_number, p.employed_until
                from (select distinct unnest(cast(:these as text[])) as number) n
                join participant p on p.employer = :employer and p.employee_number = n.number
                where not p.erased""", employer, numbers);
    }

    /** Those of an employer's staff who have one of these ids. */
    List<EmployedPerson> staffWithIds(String employer, Collection<UUID> ids) {
        return staff("""
                select p.id, p.employer, p.employee_number, p.employed_until from participant p
                where p.employer = :employer and not p.erased and p.id = any (cast(:these as uuid[]))""", employer, ids);
    }

    private List<EmployedPerson> staff(String query, String employer, Collection<?> these) {
        return new OneOffQuery(query, Map.of("employer", employer, "these", ManyRows.array(these)))
                .ask(
                        database,
                        row -> new EmployedPerson(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class)));
    }

    /** What participants did on a course, as far as the caller may know. */
    List<Earlier> ofParticipants(Collection<UUID> participantIds, UUID courseId) {
        var query = """
                select %3$s from enrolment e
                where e.course_id = :course and e.participant_id = any (cast(:ids as uuid[])) and (%1$s
                  or e.employer = %2$s or e.provider = %2$s)""".formatted(OrganisationFilter.OFF, OrganisationFilter.CALLER, EARLIER);
        return new OneOffQuery(query, Map.of("course", courseId, "ids", ManyRows.array(participantIds)))
                .ask(database, ManyEnrolments::earlier);
    }

    /** Reads a row of {@link #EARLIER}. */
    static Earlier earlier(ResultSet row) throws SQLException {
        var training = row.getString(6);
        return new Earlier(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                PlaceStatus.valueOf(row.getString(5)),
                training == null ? null : TrainingStatus.valueOf(training));
    }

    /** Places that were given at once: asked for, passed on and taken at the same time, and nothing has been taught. */
    void keep(List<Enrolment> enrolments) {
        session().doWork(connection -> {
            MADE.fill(
                    connection,
                    enrolments,
                    (enrolment, line) -> line.value(enrolment.id())
                            .value(enrolment.participantId())
                            .value(enrolment.cohortId())
                            .value(enrolment.courseId())
                            .value(enrolment.employer())
                            .value(enrolment.provider())
                            .value(enrolment.attempt())
                            .value(enrolment.place().status())
                            .value(TrainingStatus.ENROLLED)
                            .value(enrolment.lateEntryId())
                            .value(enrolment.lateReason())
                            .value(funded(enrolment, Funding::fundingCapId))
                            .value(funded(enrolment, Funding::fundedPence))
                            .value(funded(enrolment, Funding::fundingPayer))
                            .value(funded(enrolment, Funding::fundingCode))
                            .value(enrolment.updatedAt()));
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.executeUpdate();
            }
        });
    }

    private static <T> @Nullable T funded(Enrolment enrolment, Function<Funding, @Nullable T> part) {
        var funding = enrolment.funding();
        return funding == null ? null : part.apply(funding);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
