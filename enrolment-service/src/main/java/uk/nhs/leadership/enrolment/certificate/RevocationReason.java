package uk.nhs.leadership.enrolment.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a certificate does not count any more. Anyone who checks it is told the code. */
public enum RevocationReason {
    /** It should not have been made out, or not to this person. */
    @JsonProperty("issued-in-error")
    ISSUED_IN_ERROR,
    /** The outcome behind it was wrong. */
    @JsonProperty("outcome-corrected")
    OUTCOME_CORRECTED,
    /** It was obtained by deceit. */
    @JsonProperty("malpractice")
    MALPRACTICE,
    @JsonProperty("other")
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
