package uk.nhs.leadership.curriculum.pathway;

import java.util.UUID;

/**
 * What an author writes: the whole of one version.
 *
 * @param code the pathway's code, the same for all its versions
 * @param version the number this version is to have
 * @param note what readers should know about the version as a whole; may be empty
 * @param audience whom it is for; may be empty while it is not written
 * @param frameworkId the version of the framework through whose stages it leads
 */
record PathwayDraft(
        String code,
        String version,
        String title,
        String note,
        String audience,
        UUID frameworkId,
        PathwayContent content) {}
