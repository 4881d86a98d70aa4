package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What the national body's assessors, panel and ratifier do with a submission. */
final class DemonstrationAssessment {
    private static final List<Assessor> ASSESSORS =
            List.of(new Assessor("assessor.one", "Bryn Exampleham"), new Assessor("assessor.two", "Cicely Samplegate"));
    /** How many findings there are on the submission that is left in the middle of its assessment. */
    private static final int FIRST_FINDINGS = 5;

    private final PlatformClient platform;
    private final Demonstration.Progress progress;

    DemonstrationAssessment(PlatformClient platform, Demonstration.Progress progress) {
        this.platform = platform;
        this.progress = progress;
    }

    private record Assessor(String account, String name) {}

    void declareInterests() {
        for (var assessor : ASSESSORS) {
            var self = platform.as(assessor.account());
            if (!self.get("/v1/assessors/me").isSuccess()) {
                self.to("PUT", "/v1/assessors/me")
                        .json(Map.of("name", assessor.name(), "interests", List.of()))
                        .send()
                        .expect(201);
                progress.did("assessor " + assessor.name() + " declared to have no interest");
            }
        }
    }

    /** Allocates the assessors, and lets the first begin. */
    void begin(String submission) {
        allocate(submission);
        var first = platform.as(ASSESSORS.getFirst().account());
        var found = first.get(submission + "/assessment")
                .expect(200)
                .at("/findings")
                .size();
        if (found == 0) {
            find(first, submission, List.of(), FIRST_FINDINGS);
            progress.did(title(submission) + " in assessment");
        } else {
            progress.found(title(submission) + ", in assessment");
        }
    }

    /** Takes it to the decision, with these conditions if there are any; the number of the accreditation. */
    String accredit(String submission, List<DemonstrationCondition> conditions) {
        var title = title(submission);
        if (status(submission).equals("DECIDED")) {
            progress.found(title + ", accredited");
            return number(submission);
        }
        allocate(submission);
        if (status(submission).equals("IN_ASSESSMENT")) {
            ASSESSORS.forEach(
                    assessor -> find(platform.as(assessor.account()), submission, conditions, Integer.MAX_VALUE));
        }
        if (status(submission).equals("PANEL")) {
            act("panel.one", submission, "recommend", recommendation(submission, conditions));
        }
        act("ratifier.one", submission, "ratify", Map.of("reasonText", "Ratified as recommended."));
        progress.did(title + " accredited as " + number(submission));
        return number(submission);
    }

    private Map<String, Object> recommendation(String submission, List<DemonstrationCondition> conditions) {
        var panel = PanelMeeting.on(platform, submission, "panel.one", "panel.two");
        return conditions.isEmpty()
                ? Map.of(
                        "panel",
                        panel,
                        "recommendation",
                        "ACCREDITED",
                        "reasonText",
                        "Every criterion is met. The panel commends how the course uses work of the"
                                + " participants' own.")
                : Map.of(
                        "panel",
                        panel,
                        "recommendation",
                        "ACCREDITED_WITH_CONDITIONS",
                        "reasonText",
                        "What is not met in full can be put right while the course runs.",
                        "conditions",
                        conditions.stream()
                                .map(DemonstrationCondition::recommended)
                                .toList());
    }

    private void act(String person, String submission, String verb, Map<String, ?> body) {
        var actor = platform.as(person);
        var version = actor.get(submission).expect(200).etag();
        actor.act(submission, version, verb, body).expect(200);
    }

    private void allocate(String submission) {
        var panel = platform.as("panel.one");
        var allocated = panel.get(submission + "/assessment")
                .expect(200)
                .at("/assessors")
                .findValuesAsText("assessor");
        for (var assessor : ASSESSORS) {
            var id = platform.as(assessor.account())
                    .get("/v1/assessors/me")
                    .expect(200)
                    .id()
                    .toString();
            if (!allocated.contains(id)) {
                panel.post(submission + "/assessors", Map.of("assessor", id)).expect(201);
            }
            declareNoInterest(platform.as(assessor.account()), id, submission);
        }
    }

    private void declareNoInterest(Actor assessor, String id, String submission) {
        var assessment = assessor.get(submission + "/assessment").expect(200);
        if (assessment.at("/assessors").findValuesAsText("declaration").isEmpty()) {
            assessor.act(submission + "/assessors/" + id, assessment.etag(), "declare", Map.of("interest", false))
                    .expect(204);
        }
    }

    private void find(Actor assessor, String submission, List<DemonstrationCondition> conditions, int atMost) {
        var course = assessor.get(submission).expect(200).json();
        var missing = assessor.get(submission + "/assessment")
                .expect(200)
                .at("/missing")
                .findValuesAsText("criterion");
        missing.stream()
                .limit(atMost)
                .map(criterion -> finding(course, criterion, conditions))
                .forEach(finding ->
                        assessor.post(submission + "/findings", finding).expect(201));
    }

    /** Met, but for what there is a condition on. */
    private static Map<String, String> finding(
            JsonNode submission, String criterion, List<DemonstrationCondition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.criterion().equals(criterion))
                .findFirst()
                .map(condition -> finding(criterion, "PARTLY_MET", condition.found()))
                .orElseGet(() -> finding(criterion, "MET", rationale(submission, criterion)));
    }

    private static Map<String, String> finding(String criterion, String result, String rationale) {
        return Map.of("criterion", criterion, "result", result, "rationale", rationale);
    }

    /** What the assessor has seen: the module that works towards an outcome, or the evidence for a requirement. */
    private static String rationale(JsonNode submission, String criterion) {
        for (var row : submission.required("mapping")) {
            if (row.required("outcome").textValue().equals(criterion)) {
                return "The materials of \"%s\" work towards it, and participants practise it at work."
                        .formatted(row.required("module").textValue());
            }
        }
        for (var answer : submission.required("answers")) {
            if (answer.required("requirement").textValue().equals(criterion)) {
                return "Seen and found sufficient: %s."
                        .formatted(answer.required("evidence").textValue());
            }
        }
        throw new IllegalStateException("the submission says nothing on " + criterion);
    }

    private String title(String submission) {
        return shown(submission).at("/course/title").textValue();
    }

    private String status(String submission) {
        return shown(submission).at("/status").textValue();
    }

    private String number(String submission) {
        return shown(submission).at("/decision/accreditationNumber").textValue();
    }

    private Answer shown(String submission) {
        return platform.as("panel.one").get(submission).expect(200);
    }
}
