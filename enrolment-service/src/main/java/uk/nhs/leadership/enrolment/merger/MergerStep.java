package uk.nhs.leadership.enrolment.merger;

import java.util.Optional;

/** What goes over, in this order. */
public enum MergerStep {
    /** Whoever is employed at the trust. */
    PEOPLE,
    /** Places asked for, kept or held, cohort by cohort. */
    PLACES,
    /** What the trust has settled, and what it has asked of others. */
    RULES;

    Optional<MergerStep> next() {
        return switch (this) {
            case PEOPLE -> Optional.of(PLACES);
            case PLACES -> Optional.of(RULES);
            case RULES -> Optional.empty();
        };
    }
}
