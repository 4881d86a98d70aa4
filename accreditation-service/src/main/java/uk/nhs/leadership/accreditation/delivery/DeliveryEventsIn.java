package uk.nhs.leadership.accreditation.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/** Hears which cohorts are taught under which accreditation, and what became of each place in them. */
@ApplicationScoped
class DeliveryEventsIn implements ReadModel {
    private static final String STARTED = "enrolment.started.v1";
    private static final String COMPLETED = "enrolment.completed.v1";
    private static final String OUTCOME_RECORDED = "enrolment.outcome-recorded.v1";
    private static final String WITHDRAWN = "enrolment.withdrawn.v1";

    private final Deliveries deliveries;

    DeliveryEventsIn(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return Deliveries.READ_MODEL;
    }

    @Override
    public Set<String> topics() {
        return Set.of("leadership.cohort", "leadership.enrolment");
    }

    @Override
    public void apply(List<ReceivedEvent> events, int generation) {
        var cohorts = new LinkedHashMap<UUID, ObjectNode>();
        var places = new LinkedHashMap<UUID, ObjectNode>();
        for (var event : events) {
            if (event.is("cohort.planned.v1") || event.is("cohort.opened.v1")) {
                of(event, cohorts).set("data", event.data());
            } else if (event.is("enrolment.enrolled.v1")) {
                place(event, places);
            } else if (event.is(STARTED)) {
                place(event, places).set("startedOn", event.data().required("startedOn"));
            } else if (event.is(COMPLETED)) {
                place(event, places).set("completedOn", event.data().required("completedOn"));
            } else if (event.is(OUTCOME_RECORDED)) {
                place(event, places)
                        .put("passed", event.data().required("result").asText().equals("PASSED"))
                        .set("decidedOn", event.data().required("decidedOn"));
            } else if (event.is(WITHDRAWN)) {
                // It says no day: that of the event is the one on which it was declared.
                place(event, places)
                        .put("withdrawnOn", England.dateAt(event.time()).toString())
                        .set("withdrawalReason", event.data().required("reason"));
            }
        }
        if (!cohorts.isEmpty()) {
            deliveries.keepCohorts(array(cohorts), generation);
        }
        if (!places.isEmpty()) {
            deliveries.keepPlaces(array(places), generation);
        }
    }

    private static ObjectNode place(ReceivedEvent event, Map<UUID, ObjectNode> places) {
        var place = of(event, places);
        place.set("cohortId", event.data().required("cohortId"));
        place.set("provider", event.data().required("provider"));
        return place;
    }

    /** What several events of a batch say of one subject is one row: the later one counts. */
    private static ObjectNode of(ReceivedEvent event, Map<UUID, ObjectNode> rows) {
        return rows.computeIfAbsent(
                event.subject(), id -> JsonNodeFactory.instance.objectNode().put("id", id.toString()));
    }

    private static String array(Map<UUID, ObjectNode> rows) {
        return JsonNodeFactory.instance.arrayNode().addAll(rows.values()).toString();
    }

    @Override
    public void forget(int generation) {
        deliveries.forget(generation);
    }
}
