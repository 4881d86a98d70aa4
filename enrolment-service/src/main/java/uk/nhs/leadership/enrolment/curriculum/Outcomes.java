package uk.nhs.leadership.enrolment.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.catalogue.Course;

/** Every query about the outcomes of curricula. */
@ApplicationScoped
public class Outcomes {
    private final Session database;

    Outcomes(Session database) {
        this.database = database;
    }

    /** The codes of all that the curriculum of a course has at the stage of the course; none if nobody knows the curriculum. */
    public Set<String> of(Course course) {
        return Set.copyOf(OneColumn.of(database, """
                        select code from curriculum_outcome
                        where generation = (select read_model_generation('curriculum'))
                          and curriculum_version_id = :version and stage = :stage""", String.class)
                .setParameter("version", course.curriculumVersionId())
                .setParameter("stage", course.stage().name())
                .getResultList());
    }

    /**
     * Keeps the outcomes of published versions, with one statement for any number of them.
     *
     * @param published a JSON array of {@code {"id": …, "data": <data of curriculum.published.v1>}}
     */
    void keep(String published, int generation) {
        database.createNativeMutationQuery("""
                        insert into curriculum_outcome (generation, curriculum_version_id, code, stage)
                        select :generation, c.id, o.code, o.stage
                        from jsonb_to_recordset(cast(:published as jsonb)) as c (id uuid, data jsonb),
                          jsonb_to_recordset(c.data -> 'outcomes') as o (code text, stage text)
                        on conflict do nothing""")
                .setParameter("published", published)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    void forget(int generation) {
        database.createNativeMutationQuery("delete from curriculum_outcome where generation = :generation")
                .setParameter("generation", generation)
                .executeUpdate();
    }
}
