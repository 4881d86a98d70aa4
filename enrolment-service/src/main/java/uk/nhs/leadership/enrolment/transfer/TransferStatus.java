package uk.nhs.leadership.enrolment.transfer;

import java.util.Set;

/** How far a transfer has come. The only place that says where it may go next. */
public enum TransferStatus {
    /** The trust has asked, and the provider that is to go on has not answered yet. */
    ASKED,
    /** That provider has taken the participant on. */
    ACCEPTED,
    /** That provider does not take the participant on. */
    DECLINED,
    /** The trust has called it off. */
    CALLED_OFF;

    Set<TransferStatus> next() {
        return switch (this) {
            case ASKED -> Set.of(ACCEPTED, DECLINED, CALLED_OFF);
            case ACCEPTED, DECLINED, CALLED_OFF -> Set.of();
        };
    }
}
