package uk.nhs.leadership.accreditation.submission;

import java.util.Optional;

/** What a panel can recommend. A constant's name is the public code. */
public enum Recommended {
    ACCREDITED,
    ACCREDITED_WITH_CONDITIONS,
    PROVISIONAL,
    REFUSED,
    DEFERRED;

    /** The decision that it becomes when it is ratified; empty if there is none yet. */
    public Optional<Decision> decision() {
        return switch (this) {
            case ACCREDITED -> Optional.of(Decision.ACCREDITED);
            case ACCREDITED_WITH_CONDITIONS -> Optional.of(Decision.ACCREDITED_WITH_CONDITIONS);
            case PROVISIONAL -> Optional.of(Decision.PROVISIONAL);
            case REFUSED -> Optional.of(Decision.REFUSED);
            case DEFERRED -> Optional.empty();
        };
    }

    /** Whether it would put the course on the register. */
    public boolean accredits() {
        return decision().filter(Decision::accredits).isPresent();
    }
}
