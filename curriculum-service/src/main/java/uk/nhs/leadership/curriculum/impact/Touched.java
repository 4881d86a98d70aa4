package uk.nhs.leadership.curriculum.impact;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;

/**
 * A version of something that builds on a version of a framework.
 *
 * @param parts those of its parts that touch a competency in which something changes, in order; of a part that touches several
 *     one for each
 */
public record Touched(
        Kind kind, UUID id, String code, String version, String title, PublicationStatus status, List<Part> parts) {

    /** What it is. A constant's name is the public code. */
    public enum Kind {
        CURRICULUM,
        PROGRAMME,
        CROSSWALK,
        PATHWAY
    }

    /**
     * That a part of it touches a competency.
     *
     * @param id the part's: of a curriculum an outcome's, of a programme a module's, of a crosswalk the counterpart's; a
     *     pathway has none
     * @param competency the competency's id
     */
    public record Part(UUID id, String code, UUID competency) {}

    public Touched {
        parts = List.copyOf(parts);
    }
}
