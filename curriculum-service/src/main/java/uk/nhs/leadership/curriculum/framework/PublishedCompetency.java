package uk.nhs.leadership.curriculum.framework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A competency as one published version of its framework has it.
 *
 * @param changedAt when that version changed last
 * @param statements what it asks for at each stage, in the order of the stages
 */
record PublishedCompetency(
        UUID id,
        String code,
        String title,
        FrameworkContent.Background background,
        Place standard,
        Place area,
        UUID frameworkId,
        String frameworkCode,
        String frameworkVersion,
        String frameworkTitle,
        Instant changedAt,
        List<FrameworkContent.Statement> statements) {

    /**
     * The published version that has it, without what it says there.
     *
     * @param changedAt when that version changed last
     */
    record Edition(UUID id, UUID frameworkId, Instant changedAt) {}

    /** The standard or area it stands in. */
    record Place(UUID id, String code, String title) {}
}
