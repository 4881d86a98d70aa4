package uk.nhs.leadership.enrolment.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Courses in the order in which they were accredited. */
    List<Course> list(CourseFilter filter, Listing listing) {
        var conditions = Conditions.of(listing, "accreditationId")
                .where("provider = :provider", "provider", filter.provider())
                .where("stage = :stage", "stage", filter.stage())
                .where(
                        "validFrom <= :on and validTo >= :on and (withdrawnOn is null or withdrawnOn > :on)",
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
                if (statement.executeUpdate() != withdrawn.size()) {
                    throw new IllegalStateException("an accreditation was withdrawn that was never granted");
                }
            }
        });
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
