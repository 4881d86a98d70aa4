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
    CALLED_OFF,
    /** Two records of the participant became one, and the other's on the same cohort goes on. */
    MERGED;

    Set<LateEntryStatus> next() {
        return switch (this) {
            case ASKED -> Set.of(GRANTED, DECLINED, CALLED_OFF, MERGED);
            case GRANTED -> Set.of(CALLED_OFF, MERGED);
            case DECLINED, CALLED_OFF, MERGED -> Set.of();
        };
    }
}
