package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A course of {@code courses.json} as a submission against a curriculum: its modules mapped, its answers given. */
final class DemonstrationCourse {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FACTS = List.of(
            "title",
            "summary",
            "audience",
            "stage",
            "award",
            "learningHours",
            "delivery",
            "assessmentMethods",
            "capacityPerCohort",
            "pricePence",
            "accessibility");

    /** All that there is to declare, signed by somebody. */
    static final Map<String, Object> SIGNATURE = Map.of(
            "declarations",
            List.of("CONTENT_IS_TRUE", "RIGHTS_TO_MATERIAL", "DATA_PROTECTION", "EQUALITY", "PARTICIPANT_SAFEGUARDING"),
            "name",
            "Juniper Exampleford",
            "position",
            "Director of education");

    private final JsonNode course;
    private final JsonNode curriculum;

    DemonstrationCourse(JsonNode course, JsonNode curriculum) {
        this.course = course;
        this.curriculum = curriculum;
    }

    ObjectNode submission(LocalDate firstCohortStartsOn) {
        var submission = JSON.createObjectNode();
        submission.set("curriculumVersionId", curriculum.required("id"));
        var facts = submission.putObject("course");
        FACTS.forEach(fact -> facts.set(fact, course.required(fact)));
        facts.put("firstCohortStartsOn", firstCohortStartsOn.toString());
        submission.set("faculty", course.required("faculty"));
        var mapping = submission.putArray("mapping");
        for (var module : course.required("modules")) {
            for (var standard : module.required("standards")) {
                for (var outcome : curriculum.required("outcomes")) {
                    if (isOf(outcome, standard.textValue())) {
                        var row = mapping.addObject();
                        row.set("module", module.required("title"));
                        row.set("outcome", outcome.required("code"));
                        row.set("depth", module.required("depth"));
                    }
                }
            }
        }
        var answers = submission.putArray("answers");
        for (var requirement : curriculum.required("requirements")) {
            var given = course.required("answers")
                    .required(requirement.required("group").textValue());
            var answer = answers.addObject();
            answer.set("requirement", requirement.required("code"));
            answer.set("answer", given.required(0));
            answer.set("evidence", given.required(1));
        }
        return submission;
    }

    private boolean isOf(JsonNode outcome, String standard) {
        return outcome.required("stage").equals(course.required("stage"))
                && outcome.required("competency").textValue().startsWith(standard + ".");
    }
}
