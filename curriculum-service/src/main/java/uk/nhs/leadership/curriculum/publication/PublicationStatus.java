package uk.nhs.leadership.curriculum.publication;

import java.util.Set;

/** Where a version of a framework or curriculum can be, and where it may go next. The only place that says so. */
public enum PublicationStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIREMENT_SCHEDULED,
    RETIRED;

    Set<PublicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(RETIREMENT_SCHEDULED);
            case RETIREMENT_SCHEDULED -> Set.of(PUBLISHED, RETIRED);
            case RETIRED -> Set.of();
        };
    }

    /** Whether what it says is to be followed. */
    public boolean isInForce() {
        return switch (this) {
            case DRAFT, IN_REVIEW, RETIRED -> false;
            case PUBLISHED, RETIREMENT_SCHEDULED -> true;
        };
    }

    /** Whether anyone may read a version that is here. What was published once can be read for ever. */
    public boolean isPublic() {
        return switch (this) {
            case DRAFT, IN_REVIEW -> false;
            case PUBLISHED, RETIREMENT_SCHEDULED, RETIRED -> true;
        };
    }
}
