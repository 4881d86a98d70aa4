package uk.nhs.leadership.curriculum.publication;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A kind of thing whose versions several people write, discuss and review together. */
public interface WrittenTogether {
    VersionKind kind();

    /** A version, without what it says. */
    Optional<? extends VersionAtWork> version(UUID id);

    /** Those of these ids that are of parts which a version has now. */
    Set<UUID> partsAmong(Collection<UUID> ids, UUID version);
}
