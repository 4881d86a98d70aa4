package uk.nhs.leadership.enrolment.merger;

import java.util.Optional;

/** What goes over, in this order. */
public enum MergerStep {
    /** Whoever is employed at the trust, with what is under way about them. */
    PEOPLE,
    /** Places asked for, kept or held, cohort by cohort. */
    PLACES,
    /** How the trust approves, and what it has asked of others. */
    RULES;

    Optional<MergerStep> next() {
        return switch (this) {
            case PEOPLE -> Optional.of(PLACES);
            case PLACES -> Optional.of(RULES);
            case RULES -> Optional.empty();
        };
    }
}
