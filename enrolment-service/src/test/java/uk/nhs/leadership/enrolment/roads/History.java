package uk.nhs.leadership.enrolment.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.nhs.leadership.enrolment.roads.Picture.Logged;

/** What has become of enrolments by the log alone, so that it can be held against the tables. */
final class History {
    /** From which status to which, both axes as one: who has a place is where the training is. */
    private static final Map<String, Set<String>> ROADS = Map.ofEntries(
            Map.entry("", Set.of("NOMINATED", "WAITLISTED", "ENROLLED")),
            Map.entry("NOMINATED", Set.of("EMPLOYER_APPROVED", "EMPLOYER_DECLINED", "CANCELLED")),
            Map.entry("EMPLOYER_APPROVED", Set.of("OFFERED", "WAITLISTED", "REJECTED", "CANCELLED")),
            Map.entry("WAITLISTED", Set.of("OFFERED", "REJECTED", "CANCELLED")),
            Map.entry("OFFERED", Set.of("ENROLLED", "DECLINED", "OFFER_EXPIRED", "CANCELLED")),
            Map.entry("ENROLLED", Set.of("IN_PROGRESS", "WITHDRAWN")),
            Map.entry("IN_PROGRESS", Set.of("ENROLLED", "DEFERRED", "AWAITING_OUTCOME", "WITHDRAWN")),
            Map.entry("DEFERRED", Set.of("IN_PROGRESS", "WITHDRAWN")),
            Map.entry("AWAITING_OUTCOME", Set.of("IN_PROGRESS", "PASSED", "NOT_PASSED", "WITHDRAWN")),
            Map.entry("NOT_PASSED", Set.of("PASSED", "NOT_PASSED")));

    private static final Map<String, String> LEADS_TO = Map.ofEntries(
            Map.entry("enrolment.nominated.v1", "NOMINATED"),
            Map.entry("enrolment.nomination-declined.v1", "EMPLOYER_DECLINED"),
            Map.entry("enrolment.nomination-passed-on.v1", "EMPLOYER_APPROVED"),
            Map.entry("enrolment.waitlisted.v1", "WAITLISTED"),
            Map.entry("enrolment.place-offered.v1", "OFFERED"),
            Map.entry("enrolment.rejected.v1", "REJECTED"),
            Map.entry("enrolment.offer-declined.v1", "DECLINED"),
            Map.entry("enrolment.offer-expired.v1", "OFFER_EXPIRED"),
            Map.entry("enrolment.place-cancelled.v1", "CANCELLED"),
            Map.entry("enrolment.enrolled.v1", "ENROLLED"),
            Map.entry("enrolment.started.v1", "IN_PROGRESS"),
            Map.entry("enrolment.deferred.v1", "DEFERRED"),
            Map.entry("enrolment.resumed.v1", "IN_PROGRESS"),
            Map.entry("enrolment.completed.v1", "AWAITING_OUTCOME"),
            Map.entry("enrolment.withdrawn.v1", "WITHDRAWN"));

    /** What changes nothing about where an enrolment stands. */
    private static final Set<String> STAYS =
            Set.of("enrolment.nomination-approved.v1", "enrolment.retained.v1", "enrolment.cohort-changed.v1");

    /** What somebody answers for with a reason. */
    private static final Set<String> REASONED = Set.of(
            "enrolment.nomination-declined.v1",
            "enrolment.rejected.v1",
            "enrolment.offer-declined.v1",
            "enrolment.place-cancelled.v1",
            "enrolment.deferred.v1",
            "enrolment.declaration-voided.v1",
            "enrolment.withdrawn.v1");

    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    /** One more event: the next of its subject, by somebody, with a reason if it needs one, on a road that there is. */
    void goesOn(Logged event) {
        assertThat(event.sequence()).as("number of " + event).isEqualTo(counts.merge(event.subject(), 1L, Long::sum));
        assertThat(event.actor()).as("actor of " + event).isNotBlank();
        if (REASONED.contains(event.type())) {
            assertThat(event.data().path("reason").asText())
                    .as("reason of " + event)
                    .isNotBlank();
        }
        if (STAYS.contains(event.type())) {
            return;
        }
        var before = statusOf(event.subject());
        var next = after(event);
        if (!next.equals(before) || next.equals("NOT_PASSED")) {
            assertThat(ROADS.getOrDefault(before, Set.of()))
                    .as("where %s goes by %s", before, event)
                    .contains(next);
        }
        statuses.put(event.subject(), next);
    }

    private static String after(Logged event) {
        return switch (event.type()) {
            case "enrolment.outcome-recorded.v1" -> event.data().path("result").asText();
            case "enrolment.declaration-voided.v1" ->
                event.data().path("training").asText();
            default -> Objects.requireNonNull(LEADS_TO.get(event.type()), "an event of a kind unheard of: " + event);
        };
    }

    /** Whether it has not gone on by this one yet. */
    boolean isNew(Logged event) {
        return event.sequence() > counts.getOrDefault(event.subject(), 0L);
    }

    /** Where it stands; empty if nothing was ever heard of it. */
    String statusOf(String subject) {
        return statuses.getOrDefault(subject, "");
    }
}
