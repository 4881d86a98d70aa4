package uk.nhs.leadership.curriculum.casedocument;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what something is judged. */
public record CaseRubric(UUID identifier, String title, String description, List<Criterion> criteria) {

    public CaseRubric {
        criteria = List.copyOf(criteria);
    }

    /**
     * One thing that is looked at.
     *
     * @param item that it is about; null if about any
     */
    public record Criterion(
            UUID identifier,
            @Nullable String category,
            String description,
            @Nullable CaseNode item,
            List<Mark> marks) {
        public Criterion {
            marks = List.copyOf(marks);
        }
    }

    /** What may be found of it. */
    public record Mark(UUID identifier, String quality, int score) {}
}
