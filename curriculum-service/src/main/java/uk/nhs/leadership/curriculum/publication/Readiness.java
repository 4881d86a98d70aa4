package uk.nhs.leadership.curriculum.publication;

import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * How far a version is from publication.
 *
 * @param missing everything that keeps it from being published
 * @param openComments how many comments nobody has resolved; they keep nobody from publishing it
 */
public record Readiness(List<Fault> missing, long openComments) {
    public Readiness {
        missing = List.copyOf(missing);
    }
}
