package uk.nhs.leadership.accreditation.accreditation;

import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;

/** What is outstanding of the conditions on an accreditation. */
public enum Outstanding {
    /** There are none, or all are met. */
    NONE,
    /** Something is to be met by a day that has not passed. */
    OPEN,
    /** The day of one has passed. */
    OVERDUE;

    /** What an accreditation is because of it, unless it is something for another reason. */
    AccreditationStatus status() {
        return switch (this) {
            case NONE -> AccreditationStatus.ACTIVE;
            case OPEN -> AccreditationStatus.ACTIVE_WITH_CONDITIONS;
            case OVERDUE -> AccreditationStatus.PROBATION;
        };
    }

    /** The code for that, where it needs one. */
    @Nullable
    String reason() {
        return this == OVERDUE ? ProbationReason.CONDITIONS_OVERDUE.name() : null;
    }
}
