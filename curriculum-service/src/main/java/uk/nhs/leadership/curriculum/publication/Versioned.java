package uk.nhs.leadership.curriculum.publication;

import java.util.UUID;

/** One version of something that has several, such as a framework. */
public interface Versioned {
    UUID id();

    /** The version's number, for example {@code 1.0}. */
    String version();

    Publication publication();
}
