package uk.nhs.leadership.enrolment.job;

import java.util.UUID;

/**
 * What somebody wants done with many rows.
 *
 * @param kind of which {@link Work}
 * @param about what all rows are about
 * @param dryRun whether to tell first what would become of them
 */
public record JobOrder(String kind, UUID about, JobMode mode, boolean dryRun) {}
