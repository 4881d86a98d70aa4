package uk.nhs.leadership.accreditation.curriculum;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/**
 * Hears which curricula are published, until when courses may be submitted under them, and when they end. What a published
 * version asks for never changes, so that it is kept once.
 */
@ApplicationScoped
class CurriculumEventsIn implements ReadModel {
    private static final String PUBLISHED = "curriculum.published.v1";
    private static final String LAST_SUBMISSION_SET = "curriculum.last-submission-set.v1";
    private static final String RETIREMENT_SCHEDULED = "curriculum.retirement-scheduled.v1";
    private static final String RETIREMENT_UNDONE = "curriculum.retirement-undone.v1";

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
        var ends = new LinkedHashMap<UUID, ObjectNode>();
        for (var event : events) {
            if (event.is(PUBLISHED)) {
                published.addObject().put("id", event.subject().toString()).set("data", event.data());
            } else if (event.is(LAST_SUBMISSION_SET)) {
                end(event, ends);
            } else if (event.is(RETIREMENT_SCHEDULED) || event.is(RETIREMENT_UNDONE)) {
                end(event, ends)
                        .put("ofRetirement", true)
                        .set("retiresOn", event.data().path("retiresOn"));
            }
        }
        if (!published.isEmpty()) {
            curricula.keep(published.toString(), generation);
        }
        if (!ends.isEmpty()) {
            var all = JsonNodeFactory.instance.arrayNode().addAll(ends.values());
            curricula.end(all.toString(), generation);
        }
    }

    /** What is known of the end of the event's version after it: the later of several events counts. */
    private static ObjectNode end(ReceivedEvent event, Map<UUID, ObjectNode> ends) {
        var end = ends.computeIfAbsent(
                event.subject(), id -> JsonNodeFactory.instance.objectNode().put("id", id.toString()));
        end.set("lastSubmissionOn", event.data().path("lastSubmissionOn"));
        return end;
    }

    @Override
    public void forget(int generation) {
        curricula.forget(generation);
    }
}
