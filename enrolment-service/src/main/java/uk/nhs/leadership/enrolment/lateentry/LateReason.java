package uk.nhs.leadership.enrolment.lateentry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody is to join late. The codes are this service's own: no national list was found. */
public enum LateReason {
    @JsonProperty("new-in-post")
    NEW_IN_POST,
    @JsonProperty("back-from-leave")
    BACK_FROM_LEAVE,
    @JsonProperty("released-late")
    RELEASED_LATE,
    @JsonProperty("error-of-the-trust")
    ERROR_OF_THE_TRUST,
    @JsonProperty("error-of-the-provider")
    ERROR_OF_THE_PROVIDER,
    @JsonProperty("other")
    OTHER;

    /** As it stands on the wire and in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
