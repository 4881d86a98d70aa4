package uk.nhs.leadership.accreditation.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What evidence can be about. A feature that wants evidence has a bean of this type, and asks who is calling itself: nothing
 * but this decides who may add to it and who may read. Every method is called within a transaction.
 */
public interface EvidencePlace {

    /** As callers name it, in capitals: {@code SUBMISSION}. */
    String kind();

    /**
     * Makes sure that the caller may add evidence to a thing and take it back, and locks the thing, so that whatever else
     * happens to it meanwhile comes before or after.
     *
     * @return the code of the organisation whose it is
     * @throws uk.nhs.leadership.chassis.rule.NotFound if it is none of the caller's
     */
    String mustTakeFrom(UUID about);

    /** Whether the caller may read the evidence for a thing; false also if there is no such thing. */
    boolean mayBeReadBy(UUID about);

    /** Whether evidence is taken for a thing at present. */
    boolean isOpen(UUID about);

    /** When a thing was last shown to those who judge it: what was stored until then stays. Empty if never. */
    default Optional<Instant> handedIn(UUID about) {
        return Optional.empty();
    }
}
