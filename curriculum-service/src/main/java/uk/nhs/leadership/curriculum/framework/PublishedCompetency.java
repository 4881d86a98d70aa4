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

    /** The standard or area it stands in. */
    record Place(UUID id, String code, String title) {}
}
