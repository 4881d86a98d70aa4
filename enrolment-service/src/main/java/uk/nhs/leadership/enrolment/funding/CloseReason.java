package uk.nhs.leadership.enrolment.funding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a funding cap pays no more. The codes are this service's own: no national list was found. */
enum CloseReason {
    @JsonProperty("funding-ended")
    FUNDING_ENDED,
    @JsonProperty("opened-in-error")
    OPENED_IN_ERROR,
    /** Another cap says what holds now. */
    @JsonProperty("replaced")
    REPLACED,
    @JsonProperty("other")
    OTHER;

    /** Whether it is from then on as if the cap had never been, also for those whom it would refuse. */
    boolean silences() {
        return switch (this) {
            case OPENED_IN_ERROR, REPLACED -> true;
            case FUNDING_ENDED, OTHER -> false;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
