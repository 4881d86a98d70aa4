package uk.nhs.leadership.curriculum.impact;

import java.util.List;
import java.util.UUID;

/**
 * Of what builds on a version of a framework, what is asked for.
 *
 * @param framework the version it builds on
 * @param competencies those in which something changes
 * @param drafts whether the caller may know of what is not published
 * @param after leave out ids up to this one
 * @param rows so many at most
 */
public record Touching(UUID framework, List<UUID> competencies, boolean drafts, UUID after, int rows) {
    public Touching {
        competencies = List.copyOf(competencies);
    }
}
