package uk.nhs.leadership.accreditation.change;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a material change can be, and where it may go next. The only place that says so. */
enum ChangeStatus {
    NOTED,
    NOTIFIED,
    IN_ASSESSMENT,
    ASSESSED,
    RECOMMENDED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    Set<ChangeStatus> next() {
        return switch (this) {
            case NOTIFIED -> Set.of(IN_ASSESSMENT, WITHDRAWN);
            case IN_ASSESSMENT -> Set.of(NOTIFIED, ASSESSED, WITHDRAWN);
            case ASSESSED -> Set.of(NOTIFIED, RECOMMENDED, WITHDRAWN);
            case RECOMMENDED -> Set.of(ACCEPTED, REFUSED);
            case NOTED, ACCEPTED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the course is, or will be, as the change says. */
    boolean isInForce() {
        return this == NOTED || this == ACCEPTED;
    }

    /** Whether it is not known yet what becomes of it. */
    boolean isUnderWay() {
        return switch (this) {
            case NOTIFIED, IN_ASSESSMENT, ASSESSED, RECOMMENDED -> true;
            case NOTED, ACCEPTED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Those that whoever changes the course next has to reckon with. */
    static Set<ChangeStatus> standing() {
        return Arrays.stream(values())
                .filter(status -> status.isInForce() || status.isUnderWay())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether both who judge it have finished. */
    boolean isJudged() {
        return this == ASSESSED || this == RECOMMENDED || isDecided();
    }

    /** Whether the provider may know what was found. */
    boolean isDecided() {
        return this == ACCEPTED || this == REFUSED;
    }
}
