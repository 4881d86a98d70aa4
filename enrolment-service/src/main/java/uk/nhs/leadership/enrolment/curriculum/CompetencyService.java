package uk.nhs.leadership.enrolment.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Tells whether ids of competencies are such; asked wherever one is taken. */
@ApplicationScoped
@Transactional
public class CompetencyService {
    private final Competencies competencies;

    CompetencyService(Competencies competencies) {
        this.competencies = competencies;
    }

    /** Refuses one that the framework does not ask for at a stage. */
    public void mustBeAskedFor(UUID id, Stage stage) {
        var pointer = "/competencyId";
        competencies
                .withId(id)
                .orElseThrow(() -> Competency.unknown(pointer))
                .mustBeInForce(pointer)
                .mustBeAskedForAt(stage, pointer);
    }

    /**
     * Refuses them if one is not in force.
     *
     * @param pointer to each of them, with its number for {@code %d}
     */
    public void mustBeInForce(List<UUID> ids, String pointer) {
        var known = competencies.withIds(ids);
        for (var each = 0; each < ids.size(); each++) {
            var at = pointer.formatted(each);
            var competency = known.get(ids.get(each));
            if (competency == null) {
                throw Competency.unknown(at);
            }
            competency.mustBeInForce(at);
        }
    }
}
