package uk.nhs.leadership.accreditation.submission;

import java.util.Set;

/** Where a submission can be, and where it may go next. The only place that says so. */
public enum SubmissionStatus {
    DRAFT,
    SUBMITTED,
    IN_ASSESSMENT,
    PANEL,
    RECOMMENDED,
    DECIDED,
    WITHDRAWN;

    Set<SubmissionStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(IN_ASSESSMENT, WITHDRAWN);
            case IN_ASSESSMENT -> Set.of(PANEL, WITHDRAWN);
            case PANEL -> Set.of(IN_ASSESSMENT, RECOMMENDED, WITHDRAWN);
            case RECOMMENDED -> Set.of(DECIDED, WITHDRAWN);
            case DECIDED, WITHDRAWN -> Set.of();
        };
    }
}
