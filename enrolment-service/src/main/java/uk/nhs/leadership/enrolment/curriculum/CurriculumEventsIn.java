package uk.nhs.leadership.enrolment.curriculum;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/**
 * Hears which versions of the framework and of curricula are published, and when one of the framework is retired. What a
 * published version says never changes, so that it is kept once.
 */
@ApplicationScoped
class CurriculumEventsIn implements ReadModel {
    static final String NAME = "curriculum";

    private final Competencies competencies;
    private final Outcomes outcomes;

    CurriculumEventsIn(Competencies competencies, Outcomes outcomes) {
        this.competencies = competencies;
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("leadership.framework", "leadership.curriculum");
    }

    /** A version is published before it is retired, so that all that are published can go first. */
    @Override
    public void apply(List<ReceivedEvent> events, int generation) {
        var frameworks = published(events, "framework.published.v1");
        if (!frameworks.isEmpty()) {
            competencies.keep(frameworks, generation);
        }
        var retired = events.stream()
                .filter(event -> event.is("framework.retired.v1"))
                .map(ReceivedEvent::subject)
                .toArray(UUID[]::new);
        if (retired.length > 0) {
            competencies.retire(retired, generation);
        }
        var curricula = published(events, "curriculum.published.v1");
        if (!curricula.isEmpty()) {
            outcomes.keep(curricula, generation);
        }
    }

    /** A JSON array of {@code {"id": …, "data": <data of the event>}}; empty if there are none. */
    private static String published(List<ReceivedEvent> events, String type) {
        var published = JsonNodeFactory.instance.arrayNode();
        for (var event : events) {
            if (event.is(type)) {
                published.addObject().put("id", event.subject().toString()).set("data", event.data());
            }
        }
        return published.isEmpty() ? "" : published.toString();
    }

    @Override
    public void forget(int generation) {
        competencies.forget(generation);
        outcomes.forget(generation);
    }
}
