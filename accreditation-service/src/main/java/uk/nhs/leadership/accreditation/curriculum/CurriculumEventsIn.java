package uk.nhs.leadership.accreditation.curriculum;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/** Hears which curricula are published. A published version never changes, so each is kept once. */
@ApplicationScoped
class CurriculumEventsIn implements ReadModel {
    private static final String PUBLISHED = "curriculum.published.v1";

    private final Curricula curricula;

    CurriculumEventsIn(Curricula curricula) {
        this.curricula = curricula;
    }

    @Override
    public String name() {
        return Curricula.READ_MODEL;
    }

    @Override
    public Set<String> topics() {
        return Set.of("leadership.curriculum");
    }

    @Override
    public void apply(List<ReceivedEvent> events, int generation) {
        var published = JsonNodeFactory.instance.arrayNode();
        for (var event : events) {
            if (event.is(PUBLISHED)) {
                published.addObject().put("id", event.subject().toString()).set("data", event.data());
            }
        }
        if (!published.isEmpty()) {
            curricula.keep(published.toString(), generation);
        }
    }

    @Override
    public void forget(int generation) {
        curricula.forget(generation);
    }
}
