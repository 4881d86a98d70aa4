package uk.nhs.leadership.enrolment.lateentry;

import java.util.Set;

/** How far it has come. The only place that says where it may go next. */
enum LateEntryStatus {
    /** The trust has asked, and the provider has not answered yet. */
    ASKED,
    /** The trust may enrol until a day. */
    GRANTED,
    DECLINED,
    /** The trust asks for it no more. */
    CALLED_OFF;

    Set<LateEntryStatus> next() {
        return switch (this) {
            case ASKED -> Set.of(GRANTED, DECLINED, CALLED_OFF);
            case GRANTED -> Set.of(CALLED_OFF);
            case DECLINED, CALLED_OFF -> Set.of();
        };
    }
}
