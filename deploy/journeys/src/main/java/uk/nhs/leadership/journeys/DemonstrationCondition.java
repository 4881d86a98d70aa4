package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What a course of {@code courses.json} is accredited on.
 *
 * @param criterion the one that is met in part
 * @param found what the assessors say about it
 * @param text what the provider is to do
 */
record DemonstrationCondition(String criterion, String found, String text, String evidenceExpected, LocalDate dueOn) {

    /** Those of a course; most have none. */
    static List<DemonstrationCondition> of(JsonNode course, LocalDate today) {
        return StreamSupport.stream(course.path("conditions").spliterator(), false)
                .map(condition -> new DemonstrationCondition(
                        condition.required("criterion").textValue(),
                        condition.required("found").textValue(),
                        condition.required("text").textValue(),
                        condition.required("evidenceExpected").textValue(),
                        today.plusDays(condition.required("dueInDays").longValue())))
                .toList();
    }

    /** As a panel recommends it. */
    Map<String, Object> recommended() {
        return Map.of("text", text, "criterion", criterion, "dueOn", dueOn, "evidenceExpected", evidenceExpected);
    }
}
