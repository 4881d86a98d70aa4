package uk.nhs.leadership.enrolment.exemption;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody is not held to an expectation for a while. */
enum ExemptionReason {
    /** Ill or on a long leave. */
    @JsonProperty("long-term-absence")
    LONG_TERM_ABSENCE,
    @JsonProperty("parental-leave")
    PARENTAL_LEAVE,
    /** They hold something that is as good. */
    @JsonProperty("equivalent-held")
    EQUIVALENT_HELD,
    @JsonProperty("leaving-soon")
    LEAVING_SOON,
    @JsonProperty("other")
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
