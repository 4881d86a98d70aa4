package uk.nhs.leadership.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.journeys.Actor;
import uk.nhs.leadership.journeys.bench.Shelf.Shape;

/** Submissions that the provider has begun to write, for a curriculum of their own. */
final class Drafts {
    static final int AREAS = 6;
    private static final Shape FRAMEWORK = new Shape(AREAS, 2, 3, 4);
    private static final String STAGE = "S1";
    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(1);

    private final Actor provider;
    private final JsonNode curriculum;
    private final List<String> outcomes;

    /** @param name of the curriculum, which no other drafts of the run have */
    Drafts(Stand stand, String name) {
        var shelf = new Shelf(stand);
        var code = Shelf.code(name);
        var framework =
                shelf.published("/v1/frameworks", Shelf.framework(code, "1.0", FRAMEWORK, number -> "Plans the week"));
        this.curriculum = shelf.published("/v1/curricula", Shelf.curriculum(code, framework));
        this.outcomes = curriculum.at("/outcomes").findValuesAsText("code").stream()
                .filter(outcome -> outcome.endsWith("-" + STAGE))
                .toList();
        this.provider = stand.client().as(Stand.PROVIDER).holdingItsToken();
        var first = drafted(1);
        Waits.until(
                "accreditation-service knows the curriculum",
                UNTIL_KNOWN,
                () -> !faults(first).contains("CURRICULUM_UNKNOWN"));
    }

    /** Who writes them. */
    Actor provider() {
        return provider;
    }

    /** A new one; its id. */
    String drafted(int mappings) {
        return provider.post("/v1/submissions", draft(mappings))
                .expect(201)
                .at("/id")
                .textValue();
    }

    /** The codes of what the check finds in it. */
    List<String> faults(String id) {
        return provider.get("/v1/submissions/" + id + "/check")
                .expect(200)
                .at("/faults")
                .findValuesAsText("code");
    }

    /** As many modules as it takes, each of which takes every outcome of the stage. */
    private Map<String, Object> draft(int mappings) {
        var mapping = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < mappings; i++) {
            mapping.add(Map.of(
                    "module",
                    "Module " + (i / outcomes.size() + 1),
                    "outcome",
                    outcomes.get(i % outcomes.size()),
                    "depth",
                    "ASSESSED"));
        }
        return Map.of(
                "curriculumVersionId",
                curriculum.at("/id").textValue(),
                "course",
                course(),
                "mapping",
                mapping,
                "answers",
                List.of(Map.of(
                        "requirement", "R-GOV-1",
                        "answer", "A steering group meets each quarter.",
                        "evidence", "Minutes of March and June.")),
                "faculty",
                List.of(Map.of(
                        "name", "Rowan Exampleford",
                        "role", "Lead facilitator",
                        "credentials", "Postgraduate certificate in education")));
    }

    private static Map<String, Object> course() {
        return Map.ofEntries(
                Map.entry("title", "First steps in leading a team"),
                Map.entry("summary", "Six months of workshops and practice."),
                Map.entry("audience", "New and first-line managers"),
                Map.entry("stage", STAGE),
                Map.entry("award", "Award in Team Leadership"),
                Map.entry("learningHours", 100),
                Map.entry("delivery", "BLENDED"),
                Map.entry(
                        "firstCohortStartsOn",
                        LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString()),
                Map.entry("assessmentMethods", List.of("WORK_BASED_PROJECT")),
                Map.entry("capacityPerCohort", 24),
                Map.entry("pricePence", 95_000),
                Map.entry("accessibility", "Step-free rooms; captions on all recordings."));
    }
}
