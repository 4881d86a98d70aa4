package uk.nhs.leadership.enrolment.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why something that was declared does not count. The codes are this service's own. */
public enum VoidReason {
    @JsonProperty("wrong-participant")
    WRONG_PARTICIPANT,
    @JsonProperty("wrong-date")
    WRONG_DATE,
    @JsonProperty("did-not-happen")
    DID_NOT_HAPPEN,
    @JsonProperty("other")
    OTHER;

    /** As it stands on the wire and in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
