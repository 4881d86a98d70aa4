package uk.nhs.leadership.enrolment.merger;

import java.util.Set;

/** How far a merger has come. The only place that says where it may go next. */
enum MergerStatus {
    /** It is to be on a day that has not come, or that has just come. */
    PLANNED,
    /** What goes over does so, piece by piece. */
    UNDER_WAY,
    DONE,
    /** It is not going to be. */
    CALLED_OFF;

    Set<MergerStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(UNDER_WAY, CALLED_OFF);
            case UNDER_WAY -> Set.of(DONE);
            case DONE, CALLED_OFF -> Set.of();
        };
    }
}
