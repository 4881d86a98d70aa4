package uk.nhs.leadership.enrolment.feedback;

import java.util.Set;

/** Whether others than the national body may read a text, and where that may go next. The only place that says so. */
enum TextStatus {
    PENDING,
    APPROVED,
    REJECTED;

    Set<TextStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> Set.of();
        };
    }
}
