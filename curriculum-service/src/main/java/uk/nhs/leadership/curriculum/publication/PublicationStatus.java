package uk.nhs.leadership.curriculum.publication;

import java.util.Set;

/** Where a version of a framework or curriculum can be, and where it may go next. The only place that says so. */
public enum PublicationStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED;

    Set<PublicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of();
        };
    }

    /** Whether anyone may read a version that is here. */
    public boolean isPublic() {
        return this == PUBLISHED;
    }
}
