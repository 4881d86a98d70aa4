package uk.nhs.leadership.curriculum.publication;

import static java.util.Comparator.comparing;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.DRAFT_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_EXISTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * All versions there are of one thing, and what they leave room for.
 *
 * @param versions in any order
 */
public record VersionHistory<V extends Versioned>(List<V> versions) {

    public VersionHistory {
        versions = List.copyOf(versions);
    }

    /** Refuses a new draft while another version is on its way, or under a number that is taken. */
    public void mustAllowDraft(String version) {
        mustBeFree(version, List.copyOf(versions));
        if (versions.stream().anyMatch(other -> !other.publication().isPublic())) {
            throw new RuleBroken(DRAFT_EXISTS);
        }
    }

    /** Refuses to give a draft a number that another version has. */
    public void mustAllowNumber(String version, UUID draft) {
        mustBeFree(
                version,
                versions.stream().filter(other -> !other.id().equals(draft)).toList());
    }

    /** The version published last: what a new draft continues. */
    public Optional<V> newestPublished() {
        return versions.stream()
                .filter(version -> version.publication().isPublic())
                .max(comparing(version -> version.publication().publishedAt().orElse(Instant.MIN)));
    }

    /** Of the versions in force the one published last: what is meant where no version is named. */
    public Optional<V> newestInForce() {
        return new VersionHistory<>(versions.stream()
                        .filter(version -> version.publication().status().isInForce())
                        .toList())
                .newestPublished();
    }

    /** The version that this one took the place of: the last that was published before it. */
    public Optional<V> publishedBefore(V version) {
        return version.publication()
                .publishedAt()
                .flatMap(then -> versions.stream()
                        .filter(other -> other.publication()
                                .publishedAt()
                                .filter(at -> at.isBefore(then))
                                .isPresent())
                        .max(comparing(
                                other -> other.publication().publishedAt().orElse(Instant.MIN))));
    }

    private static void mustBeFree(String version, List<? extends Versioned> others) {
        if (others.stream().anyMatch(other -> other.version().equals(version))) {
            throw new RuleBroken(VERSION_EXISTS);
        }
    }
}
