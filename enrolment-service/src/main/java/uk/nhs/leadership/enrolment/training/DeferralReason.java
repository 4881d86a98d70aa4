package uk.nhs.leadership.enrolment.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody pauses, in the codes that providers of national programmes use. */
public enum DeferralReason {
    @JsonProperty("bereavement")
    BEREAVEMENT,
    @JsonProperty("long-term-sickness")
    LONG_TERM_SICKNESS,
    @JsonProperty("parental-leave")
    PARENTAL_LEAVE,
    @JsonProperty("career-break")
    CAREER_BREAK,
    @JsonProperty("other")
    OTHER;

    /** As it stands on the wire and in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
