package uk.nhs.leadership.accreditation.curriculum;

import java.util.Map;
import java.util.Set;

/**
 * What courses are judged in by a curriculum.
 *
 * @param areas of the framework, by the stage of the course: those that a required outcome is of
 * @param requirementGroups of the delivery requirements, for every stage
 */
public record Scope(Map<String, Set<String>> areas, Set<String> requirementGroups) {
    public static final Scope UNKNOWN = new Scope(Map.of(), Set.of());

    public Scope {
        areas = Map.copyOf(areas);
        requirementGroups = Set.copyOf(requirementGroups);
    }

    public Set<String> areasAt(String stage) {
        return areas.getOrDefault(stage, Set.of());
    }
}
