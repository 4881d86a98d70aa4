package uk.nhs.leadership.enrolment.job;

import java.util.Set;

/** Where a job can be, and where it may go next. The only place that says so. */
enum JobStatus {
    /** Its rows are on their way. */
    RECEIVING,
    /** A dry run looks at its rows and changes nothing. */
    VALIDATING,
    /** The dry run is over; whoever asked for it may have it applied. */
    VALIDATED,
    /** What the rows ask for is being done. */
    APPLYING,
    DONE,
    CANCELLED,
    FAILED;

    Set<JobStatus> next() {
        return switch (this) {
            case RECEIVING -> Set.of(VALIDATING, APPLYING, FAILED, CANCELLED);
            case VALIDATING -> Set.of(VALIDATED, FAILED, CANCELLED);
            case VALIDATED -> Set.of(APPLYING, CANCELLED);
            case APPLYING -> Set.of(DONE, FAILED, CANCELLED);
            case DONE, CANCELLED, FAILED -> Set.of();
        };
    }

    boolean isAtWork() {
        return this == VALIDATING || this == APPLYING;
    }

    /** Nothing will become of it any more. */
    boolean isEnd() {
        return next().isEmpty();
    }
}
