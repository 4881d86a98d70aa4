package uk.nhs.leadership.accreditation.submission;

import java.util.UUID;

/**
 * What was asked against a decision, by its name only.
 *
 * @param kind of look that was asked for, as its feature calls it
 * @param status where it is, as its feature calls it
 */
public record NamedChallenge(UUID id, String number, String kind, String status) {}
