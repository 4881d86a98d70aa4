package uk.nhs.leadership.enrolment.expectation;

import java.util.Set;

/** Where an expectation can be, and where it may go next. The only place that says so. */
enum ExpectationStatus {
    /** It is being written, and nobody is held to it. */
    DRAFT,
    /** It holds, and is not changed any more. */
    IN_FORCE,
    ENDED;

    Set<ExpectationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_FORCE, ENDED);
            case IN_FORCE -> Set.of(ENDED);
            case ENDED -> Set.of();
        };
    }
}
