package uk.nhs.leadership.accreditation.question;

import java.util.Set;

/** Where a question can be, and where it may go next. The only place that says so. */
enum QuestionStatus {
    OPEN,
    ANSWERED,
    WITHDRAWN;

    Set<QuestionStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(ANSWERED, WITHDRAWN);
            case ANSWERED -> Set.of(OPEN);
            case WITHDRAWN -> Set.of();
        };
    }
}
