package uk.nhs.leadership.accreditation.accreditation;

import java.util.List;

/**
 * Everything that everybody may know of the past of an accreditation.
 *
 * @param changes what of the course was accepted to be otherwise, in order
 */
public record Past(Accreditation accreditation, List<AcceptedChange> changes) {
    /** More than are ever accepted for one accreditation. */
    private static final int MOST_CHANGES = 1_000;

    public Past {
        changes = List.copyOf(changes);
    }

    /** The version that turns with every change of either. */
    public long version() {
        return accreditation.version() * MOST_CHANGES + changes.size();
    }
}
