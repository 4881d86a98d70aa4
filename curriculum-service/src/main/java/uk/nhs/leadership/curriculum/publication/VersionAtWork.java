package uk.nhs.leadership.curriculum.publication;

import java.util.UUID;

/** A version that several people write, discuss and review together before it is published. */
public interface VersionAtWork {
    UUID id();

    VersionKind kind();

    Publication publication();

    /** Counts the changes to it. While it is in review it stays the same, because what is in review is not changed. */
    long revision();
}
