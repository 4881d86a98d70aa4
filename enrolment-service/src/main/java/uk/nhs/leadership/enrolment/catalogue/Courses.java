package uk.nhs.leadership.enrolment.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.bulk.Columns;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about accredited courses. */
@ApplicationScoped
public class Courses implements PanacheRepositoryBase<Course, UUID> {
    private static final String ADD = """
            insert into accredited_course (
              generation, accreditation_id, number, provider_id, provider, course_id, course_version, title, stage, award,
              curriculum_version_id, outcome, valid_from, valid_to, learning_hours)
            select ?, * from unnest(
              ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
              ?::uuid[], ?::text[], ?::date[], ?::date[], ?::int[])
            on conflict (generation, accreditation_id) do update set
              number = excluded.number, provider_id = excluded.provider_id, provider = excluded.provider,
              course_id = excluded.course_id, course_version = excluded.course_version, title = excluded.title,
              stage = excluded.stage, award = excluded.award, curriculum_version_id = excluded.curriculum_version_id,
              outcome = excluded.outcome, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
              learning_hours = excluded.learning_hours
            """;
    private static final String SUSPEND = turning("suspended_from");
    private static final String LIFT = turning("lifted_on");
    private static final String SURRENDER = """
            update accredited_course c
            set surrendered_on = s.surrendered_on, teach_out_until = s.teach_out_until
            from (select distinct on (accreditation_id) *
                  from unnest(?::uuid[], ?::date[], ?::date[]) with ordinality
                    as n(accreditation_id, surrendered_on, teach_out_until, nth)
                  order by accreditation_id, nth desc) s
            where c.generation = ? and c.accreditation_id = s.accreditation_id
            """;
    private static final String SUPERSEDE = """
            update accredited_course c
            set superseded_on = s.superseded_on
            from (select distinct on (accreditation_id) *
                  from unnest(?::uuid[], ?::date[]) with ordinality as n(accreditation_id, superseded_on, nth)
                  order by accreditation_id, nth desc) s
            where c.generation = ? and c.accreditation_id = s.accreditation_id
            """;
    private static final String WITHDRAW = """
            update accredited_course c
            set withdrawn_on = w.withdrawn_on, teach_out_until = w.teach_out_until, withdrawn_reason = w.reason
            from unnest(?::uuid[], ?::date[], ?::date[], ?::text[])
              as w(accreditation_id, withdrawn_on, teach_out_until, reason)
            where c.generation = ? and c.accreditation_id = w.accreditation_id
            """;

    public Optional<Course> withNumber(String number) {
        return find("number", number).singleResultOptional();
    }

    public Optional<Course> accreditedAs(UUID accreditationId) {
        return find("accreditationId", accreditationId).singleResultOptional();
    }

    /** Whether some version of a course is or was accredited. */
    public boolean isKnown(UUID courseId) {
        return count("courseId", courseId) > 0;
    }

    /** Courses in the order in which they were accredited. */
    List<Course> list(CourseFilter filter, Listing listing) {
        var conditions = Conditions.of(listing, "accreditationId")
                .where("provider = :provider", "provider", filter.provider())
                .where("stage = :stage", "stage", filter.stage())
                .where(
                        "validFrom <= :on and validTo >= :on"
                                + " and (coalesce(withdrawnOn, surrenderedOn) is null"
                                + " or coalesce(withdrawnOn, surrenderedOn) > :on)"
                                + " and (supersededOn is null or supersededOn > :on)"
                                + " and function('course_is_suspended', suspendedFrom, liftedOn, :on) = false",
                        "on",
                        filter.accreditedOn());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    void add(int generation, List<AccreditationGranted> granted) {
        if (granted.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                var column = new Columns<>(granted);
                statement.setInt(1, generation);
                statement.setString(2, column.of(AccreditationGranted::accreditationId));
                statement.setString(3, column.of(AccreditationGranted::number));
                statement.setString(4, column.of(AccreditationGranted::providerId));
                statement.setString(5, column.of(AccreditationGranted::provider));
                statement.setString(6, column.of(AccreditationGranted::courseId));
                statement.setString(7, column.of(AccreditationGranted::courseVersion));
                statement.setString(8, column.of(AccreditationGranted::courseTitle));
                statement.setString(9, column.of(AccreditationGranted::stage));
                statement.setString(10, column.of(AccreditationGranted::award));
                statement.setString(11, column.of(AccreditationGranted::curriculumVersionId));
                statement.setString(12, column.of(AccreditationGranted::outcome));
                statement.setString(13, column.of(AccreditationGranted::validFrom));
                statement.setString(14, column.of(AccreditationGranted::validTo));
                statement.setString(15, column.of(AccreditationGranted::learningHours));
                statement.executeUpdate();
            }
        });
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void suspend(int generation, List<AccreditationTurned> suspended) {
        turn(generation, SUSPEND, suspended);
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void liftSuspension(int generation, List<AccreditationTurned> lifted) {
        turn(generation, LIFT, lifted);
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void surrender(int generation, List<AccreditationSurrendered> surrendered) {
        if (surrendered.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(SURRENDER)) {
                var column = new Columns<>(surrendered);
                statement.setString(1, column.of(AccreditationSurrendered::accreditationId));
                statement.setString(2, column.of(AccreditationSurrendered::surrenderedOn));
                statement.setString(3, column.of(AccreditationSurrendered::teachOutUntil));
                statement.setInt(4, generation);
                mustHaveChanged(
                        statement.executeUpdate(), surrendered.stream().map(AccreditationSurrendered::accreditationId));
            }
        });
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void supersede(int generation, List<AccreditationTurned> superseded) {
        turn(generation, SUPERSEDE, superseded);
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void withdraw(int generation, List<AccreditationWithdrawn> withdrawn) {
        if (withdrawn.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(WITHDRAW)) {
                var column = new Columns<>(withdrawn);
                statement.setString(1, column.of(AccreditationWithdrawn::accreditationId));
                statement.setString(2, column.of(AccreditationWithdrawn::withdrawnOn));
                statement.setString(3, column.of(AccreditationWithdrawn::teachOutUntil));
                statement.setString(4, column.of(AccreditationWithdrawn::reason));
                statement.setInt(5, generation);
                mustHaveChanged(
                        statement.executeUpdate(), withdrawn.stream().map(AccreditationWithdrawn::accreditationId));
            }
        });
    }

    private void turn(int generation, String turning, List<AccreditationTurned> turned) {
        if (turned.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(turning)) {
                var column = new Columns<>(turned);
                statement.setString(1, column.of(AccreditationTurned::accreditationId));
                statement.setString(2, column.of(AccreditationTurned::on));
                statement.setInt(3, generation);
                mustHaveChanged(statement.executeUpdate(), turned.stream().map(AccreditationTurned::accreditationId));
            }
        });
    }

    /** Adds days to one of the columns that only grow, in their order. */
    private static String turning(String days) {
        return """
                update accredited_course c
                set %1$s = c.%1$s || t.days
                from (select accreditation_id, array_agg(day order by nth) as days
                      from unnest(?::uuid[], ?::date[]) with ordinality as n(accreditation_id, day, nth)
                      group by accreditation_id) t
                where c.generation = ? and c.accreditation_id = t.accreditation_id
                """.formatted(days);
    }

    private static void mustHaveChanged(int rows, Stream<UUID> accreditations) {
        if (rows != accreditations.distinct().count()) {
            throw new IllegalStateException("there is news of an accreditation that was never granted");
        }
    }

    void forget(int generation) {
        session()
                .createNativeMutationQuery("delete from accredited_course where generation = :generation")
                .setParameter("generation", generation)
                .executeUpdate();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
