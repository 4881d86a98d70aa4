package uk.nhs.leadership.accreditation.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.roads.Picture.Logged;

/** What has become of submissions and all that belongs to them by the log alone, so that it can be held against the tables. */
final class History {
    private static final Map<String, String> LEADS_TO = Map.ofEntries(
            Map.entry("submission.drafted.v1", "DRAFT"),
            Map.entry("submission.submitted.v1", "SUBMITTED"),
            Map.entry("submission.returned.v1", "RETURNED"),
            Map.entry("submission.rejected-at-triage.v1", "REJECTED_AT_TRIAGE"),
            Map.entry("submission.assessment-begun.v1", "IN_ASSESSMENT"),
            Map.entry("submission.question-asked.v1", "INFORMATION_REQUESTED"),
            Map.entry("submission.question-followed-up.v1", "INFORMATION_REQUESTED"),
            Map.entry("submission.information-complete.v1", "IN_ASSESSMENT"),
            Map.entry("submission.sent-to-panel.v1", "PANEL"),
            Map.entry("submission.returned-to-assessment.v1", "IN_ASSESSMENT"),
            Map.entry("submission.recommended.v1", "RECOMMENDED"),
            Map.entry("submission.deferred.v1", "RETURNED"),
            Map.entry("submission.decided.v1", "DECIDED"),
            Map.entry("submission.lapsed.v1", "LAPSED"),
            Map.entry("submission.withdrawn.v1", "WITHDRAWN"),
            Map.entry("appeal.requested.v1", "REQUESTED"),
            Map.entry("appeal.admitted.v1", "ADMITTED"),
            Map.entry("appeal.not-admitted.v1", "NOT_ADMITTED"),
            Map.entry("appeal.recommended.v1", "RECOMMENDED"),
            Map.entry("appeal.decided.v1", "DECIDED"),
            Map.entry("appeal.withdrawn.v1", "WITHDRAWN"),
            Map.entry("evidence.expected.v1", "EXPECTED"),
            Map.entry("evidence.stored.v1", "STORED"),
            Map.entry("evidence.removed.v1", "REMOVED"),
            Map.entry("accreditation.put-on-probation.v1", "PROBATION"),
            Map.entry("accreditation.suspended.v1", "SUSPENDED"),
            Map.entry("accreditation.conditions-imposed.v1", "ACTIVE_WITH_CONDITIONS"),
            Map.entry("accreditation.conditions-met.v1", "ACTIVE"));
    private static final Set<String> ENDS =
            Set.of("REJECTED_AT_TRIAGE", "DECIDED", "LAPSED", "WITHDRAWN", "NOT_ADMITTED", "REMOVED");

    /** What has its reason in the log, as a code. */
    private static final Set<String> REASONED = Set.of(
            "submission.returned.v1",
            "submission.rejected-at-triage.v1",
            "submission.deferred.v1",
            "submission.withdrawn.v1",
            "submission.assessor-recused.v1",
            "appeal.not-admitted.v1",
            "appeal.judge-recused.v1",
            "accreditation.withdrawn.v1",
            "accreditation.suspended.v1",
            "accreditation.suspension-lifted.v1",
            "accreditation.put-on-probation.v1",
            "accreditation.probation-ended.v1",
            "accreditation.surrendered.v1");

    /** What a person does to an accreditation and answers for with their words. */
    private static final Set<String> SIGNED = Set.of(
            "accreditation.withdrawn.v1",
            "accreditation.suspended.v1",
            "accreditation.suspension-lifted.v1",
            "accreditation.surrendered.v1");

    private final Map<String, Integer> signed = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    /** One more event: the next of its subject, by somebody, with a reason if it needs one, and not after its end. */
    void goesOn(Logged event) {
        assertThat(event.sequence()).as("number of " + event).isEqualTo(counts.merge(event.subject(), 1L, Long::sum));
        assertThat(event.actor()).as("actor of " + event).isNotBlank();
        var type = event.type().replace("uk.nhs.leadership.", "");
        if (REASONED.contains(type) || event.data().path("decision").asText().equals("REFUSED")) {
            assertThat(event.data().path("reason").asText())
                    .as("reason of " + event)
                    .isNotBlank();
        }
        if (SIGNED.contains(type)) {
            signed.merge(event.subject(), 1, Integer::sum);
        }
        var next = statusAfter(type, event);
        if (next.equals(statusOf(event.subject()))) {
            return;
        }
        if (!type.startsWith("accreditation.")) {
            assertThat(ENDS).as("end before " + event).doesNotContain(statusOf(event.subject()));
        }
        statuses.put(event.subject(), next);
    }

    private String statusAfter(String type, Logged event) {
        return switch (type) {
            case "accreditation.granted.v1" -> granted(event);
            case "accreditation.suspension-lifted.v1", "accreditation.probation-ended.v1" ->
                event.data().path("status").asText();
            case "accreditation.withdrawn.v1" -> ended(event, "withdrawnOn", "WITHDRAWN");
            case "accreditation.surrendered.v1" -> ended(event, "surrenderedOn", "SURRENDERED");
            case "accreditation.superseded.v1" -> ended(event, "supersededOn", "SUPERSEDED");
            default -> LEADS_TO.getOrDefault(type, statusOf(event.subject()));
        };
    }

    private static String granted(Logged event) {
        if (lies("validFrom", event)) {
            return "PENDING_START";
        }
        return event.data().path("status").asText().equals("ACCREDITED_WITH_CONDITIONS")
                ? "ACTIVE_WITH_CONDITIONS"
                : "ACTIVE";
    }

    private String ended(Logged event, String day, String end) {
        if (lies(day, event)) {
            return statusOf(event.subject());
        }
        return event.data().hasNonNull("teachOutUntil") ? "TEACH_OUT" : end;
    }

    /** Whether a day of an event lies ahead. */
    private static boolean lies(String day, Logged event) {
        return event.data().path(day).asText().compareTo(Api.today().toString()) > 0;
    }

    /** How often somebody ended it, suspended it or lifted that. */
    int signedOn(String subject) {
        return signed.getOrDefault(subject, 0);
    }

    /** What it is now; empty if nothing was ever heard of it. */
    String statusOf(String subject) {
        return statuses.getOrDefault(subject, "");
    }
}
