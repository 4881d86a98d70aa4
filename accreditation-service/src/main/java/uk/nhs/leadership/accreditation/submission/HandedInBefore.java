package uk.nhs.leadership.accreditation.submission;

import java.util.Set;
import java.util.UUID;

/** Whoever makes one submission out of another that says the same. */
public interface HandedInBefore {

    /** The id of a submission and of all that it was made of: their evidence is its evidence. */
    Set<UUID> as(UUID submission);
}
