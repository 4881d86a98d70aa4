package uk.nhs.leadership.curriculum.accreditation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Every query about accredited courses. Sets are written with one statement, however many there are. */
@ApplicationScoped
public class AccreditedCourses implements PanacheRepositoryBase<AccreditedCourse, UUID> {
    private final Session database;

    AccreditedCourses(Session database) {
        this.database = database;
    }

    public Optional<AccreditedCourse> withNumber(String number) {
        return find("number", number).singleResultOptional();
    }

    /** By the id of the accreditation; what is not known is not there. */
    public Map<UUID, AccreditedCourse> accreditedAs(Collection<UUID> accreditations) {
        return list("accreditationId in ?1", accreditations).stream()
                .collect(toMap(AccreditedCourse::accreditationId, identity()));
    }

    void add(int generation, List<AccreditationGranted> granted) {
        if (granted.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery("""
                        insert into accredited_course (
                            generation, accreditation_id, number, provider, title, stage, curriculum_id, valid_from,
                            valid_to)
                        select :generation, * from unnest(
                            cast(:ids as uuid[]), cast(:numbers as text[]), cast(:providers as text[]),
                            cast(:titles as text[]), cast(:stages as text[]), cast(:curricula as uuid[]),
                            cast(:from as date[]), cast(:to as date[]))
                        on conflict (generation, accreditation_id) do update set
                            number = excluded.number, provider = excluded.provider, title = excluded.title,
                            stage = excluded.stage, curriculum_id = excluded.curriculum_id,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to""")
                .setParameter("generation", generation)
                .setParameter("ids", ids(granted, AccreditationGranted::accreditationId))
                .setParameter("numbers", texts(granted, AccreditationGranted::number))
                .setParameter("providers", texts(granted, AccreditationGranted::provider))
                .setParameter("titles", texts(granted, AccreditationGranted::title))
                .setParameter("stages", texts(granted, AccreditationGranted::stage))
                .setParameter(
                        "curricula",
                        granted.stream().map(AccreditationGranted::curriculumId).toArray(UUID[]::new))
                .setParameter(
                        "from",
                        granted.stream().map(AccreditationGranted::validFrom).toArray(LocalDate[]::new))
                .setParameter(
                        "to",
                        granted.stream().map(AccreditationGranted::validTo).toArray(LocalDate[]::new))
                .executeUpdate();
    }

    private static String[] texts(List<AccreditationGranted> granted, Function<AccreditationGranted, String> column) {
        return granted.stream().map(column).toArray(String[]::new);
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void suspend(int generation, List<AccreditationTurned> suspended) {
        turn(generation, "suspended_from", suspended);
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void liftSuspension(int generation, List<AccreditationTurned> lifted) {
        turn(generation, "lifted_on", lifted);
    }

    /** Adds days to one of the columns that only grow, in their order. */
    private void turn(int generation, String column, List<AccreditationTurned> turned) {
        if (turned.isEmpty()) {
            return;
        }
        var changed = database.createNativeMutationQuery("""
                        update accredited_course course
                        set %1$s = course.%1$s || news.days
                        from (
                            select accreditation_id, array_agg(day order by nth) as days
                            from unnest(cast(:ids as uuid[]), cast(:days as date[]))
                                with ordinality as n (accreditation_id, day, nth)
                            group by accreditation_id) news
                        where course.generation = :generation and course.accreditation_id = news.accreditation_id""".formatted(column))
                .setParameter("generation", generation)
                .setParameter("ids", ids(turned, AccreditationTurned::accreditationId))
                .setParameter("days", days(turned))
                .executeUpdate();
        mustHaveChanged(changed, turned, AccreditationTurned::accreditationId);
    }

    /**
     * The last of several days for which one was given up counts.
     *
     * @throws IllegalStateException if one of them was never granted: its events are not all there
     */
    void surrender(int generation, List<AccreditationSurrendered> surrendered) {
        if (surrendered.isEmpty()) {
            return;
        }
        var changed = database.createNativeMutationQuery("""
                        update accredited_course course
                        set surrendered_on = news.surrendered_on, teach_out_until = news.teach_out_until
                        from (
                            select distinct on (accreditation_id) *
                            from unnest(cast(:ids as uuid[]), cast(:on as date[]), cast(:until as date[]))
                                with ordinality as n (accreditation_id, surrendered_on, teach_out_until, nth)
                            order by accreditation_id, nth desc) news
                        where course.generation = :generation and course.accreditation_id = news.accreditation_id""")
                .setParameter("generation", generation)
                .setParameter("ids", ids(surrendered, AccreditationSurrendered::accreditationId))
                .setParameter(
                        "on",
                        surrendered.stream()
                                .map(AccreditationSurrendered::surrenderedOn)
                                .toArray(LocalDate[]::new))
                .setParameter(
                        "until",
                        surrendered.stream()
                                .map(AccreditationSurrendered::teachOutUntil)
                                .toArray(LocalDate[]::new))
                .executeUpdate();
        mustHaveChanged(changed, surrendered, AccreditationSurrendered::accreditationId);
    }

    /**
     * The last of several days counts: what was to take its place may not, and another one then.
     *
     * @throws IllegalStateException if one of them was never granted: its events are not all there
     */
    void supersede(int generation, List<AccreditationTurned> superseded) {
        if (superseded.isEmpty()) {
            return;
        }
        var changed = database.createNativeMutationQuery("""
                        update accredited_course course set superseded_on = news.superseded_on
                        from (
                            select distinct on (accreditation_id) *
                            from unnest(cast(:ids as uuid[]), cast(:days as date[]))
                                with ordinality as n (accreditation_id, superseded_on, nth)
                            order by accreditation_id, nth desc) news
                        where course.generation = :generation and course.accreditation_id = news.accreditation_id""")
                .setParameter("generation", generation)
                .setParameter("ids", ids(superseded, AccreditationTurned::accreditationId))
                .setParameter("days", days(superseded))
                .executeUpdate();
        mustHaveChanged(changed, superseded, AccreditationTurned::accreditationId);
    }

    private static LocalDate[] days(List<AccreditationTurned> turned) {
        return turned.stream().map(AccreditationTurned::on).toArray(LocalDate[]::new);
    }

    private static <N> UUID[] ids(List<N> news, Function<N, UUID> accreditation) {
        return news.stream().map(accreditation).toArray(UUID[]::new);
    }

    private static <N> void mustHaveChanged(int rows, List<N> news, Function<N, UUID> accreditation) {
        if (rows != news.stream().map(accreditation).distinct().count()) {
            throw new IllegalStateException("there is news of an accreditation that was never granted");
        }
    }

    /** @throws IllegalStateException if one of them was never granted: its events are not all there */
    void withdraw(int generation, List<AccreditationWithdrawn> withdrawn) {
        if (withdrawn.isEmpty()) {
            return;
        }
        var changed = database.createNativeMutationQuery("""
                        update accredited_course course
                        set withdrawn_on = news.withdrawn_on, teach_out_until = news.teach_out_until
                        from unnest(cast(:ids as uuid[]), cast(:on as date[]), cast(:until as date[]))
                            as news (accreditation_id, withdrawn_on, teach_out_until)
                        where course.generation = :generation and course.accreditation_id = news.accreditation_id""")
                .setParameter("generation", generation)
                .setParameter("ids", ids(withdrawn, AccreditationWithdrawn::accreditationId))
                .setParameter(
                        "on",
                        withdrawn.stream()
                                .map(AccreditationWithdrawn::withdrawnOn)
                                .toArray(LocalDate[]::new))
                .setParameter(
                        "until",
                        withdrawn.stream()
                                .map(AccreditationWithdrawn::teachOutUntil)
                                .toArray(LocalDate[]::new))
                .executeUpdate();
        mustHaveChanged(changed, withdrawn, AccreditationWithdrawn::accreditationId);
    }

    void forget(int generation) {
        database.createNativeMutationQuery("delete from accredited_course where generation = :generation")
                .setParameter("generation", generation)
                .executeUpdate();
    }
}
