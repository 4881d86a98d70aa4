package uk.nhs.leadership.accreditation.assessment;

import uk.nhs.leadership.accreditation.submission.SubmissionStatus;

/** Which part of its procedure a submission is at. A constant's name is the public code. */
enum Step {
    WITH_PROVIDER,
    TRIAGE,
    FINDINGS,
    MODERATION,
    PANEL,
    RATIFICATION,
    ENDED;

    /** @param moderated whether its lead assessor has to say what counts where those who judge it differ */
    static Step of(SubmissionStatus status, boolean moderated) {
        return switch (status) {
            case DRAFT, RETURNED, INFORMATION_REQUESTED -> WITH_PROVIDER;
            case SUBMITTED -> TRIAGE;
            case IN_ASSESSMENT -> moderated ? MODERATION : FINDINGS;
            case PANEL -> PANEL;
            case RECOMMENDED -> RATIFICATION;
            case REJECTED_AT_TRIAGE, DECIDED, LAPSED, WITHDRAWN -> ENDED;
        };
    }
}
