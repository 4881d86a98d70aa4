package uk.nhs.leadership.enrolment.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Every query about the competencies of the framework. */
@ApplicationScoped
class Competencies {
    private final Session database;

    Competencies(Session database) {
        this.database = database;
    }

    Optional<Competency> withId(UUID id) {
        return Optional.ofNullable(withIds(List.of(id)).get(id));
    }

    /** By their ids, without those that nobody knows. */
    Map<UUID, Competency> withIds(Collection<UUID> ids) {
        return database
                .createNativeQuery("""
                        select c.competency_id, (array_agg(c.code || ' ' || c.title order by c.in_force desc))[1],
                          bool_or(c.in_force), string_agg(stage, ' ') filter (where c.in_force)
                        from framework_competency c left join lateral unnest(c.stages) as stage on true
                        where c.generation = (select read_model_generation('curriculum')) and c.competency_id = any (:ids)
                        group by c.competency_id""", Competency.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Competency::id, Function.identity()));
    }

    /**
     * Keeps the competencies of published versions, with one statement for any number of them.
     *
     * @param published a JSON array of {@code {"id": …, "data": <data of framework.published.v1>}}
     */
    void keep(String published, int generation) {
        database.createNativeMutationQuery("""
                        insert into framework_competency
                          (generation, framework_version_id, competency_id, code, title, stages, in_force)
                        select :generation, f.id, c.id, c.code, c.title,
                          array(select distinct s ->> 'stage' from jsonb_array_elements(c.statements) s), true
                        from jsonb_to_recordset(cast(:published as jsonb)) as f (id uuid, data jsonb),
                          jsonb_array_elements(f.data -> 'areas') as area,
                          jsonb_array_elements(area -> 'standards') as standard,
                          jsonb_to_recordset(standard -> 'competencies')
                            as c (id uuid, code text, title text, statements jsonb)
                        on conflict do nothing""")
                .setParameter("published", published)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    void retire(UUID[] versions, int generation) {
        database.createNativeMutationQuery("""
                        update framework_competency set in_force = false
                        where generation = :generation and framework_version_id = any (:versions)""")
                .setParameter("generation", generation)
                .setParameter("versions", versions)
                .executeUpdate();
    }

    void forget(int generation) {
        database.createNativeMutationQuery("delete from framework_competency where generation = :generation")
                .setParameter("generation", generation)
                .executeUpdate();
    }
}
