package uk.nhs.leadership.enrolment.careerconversation;

import java.util.Set;

/** Where a career conversation can be, and where it may go next. The only place that says so. */
enum CareerConversationStatus {
    /** It was written down, and waits for the participant's consent. */
    PROPOSED,
    /** The participant agreed to what stands there. */
    AGREED,
    /** The participant did not agree, or does no more: what stood there is gone. */
    DECLINED;

    Set<CareerConversationStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(AGREED, DECLINED);
            case AGREED -> Set.of(DECLINED);
            case DECLINED -> Set.of();
        };
    }
}
