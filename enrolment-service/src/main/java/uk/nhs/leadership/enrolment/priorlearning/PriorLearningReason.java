package uk.nhs.leadership.enrolment.priorlearning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why prior learning is not recognised, or not all of it. */
enum PriorLearningReason {
    @JsonProperty("evidence-insufficient")
    EVIDENCE_INSUFFICIENT,
    /** It is about something else than these outcomes. */
    @JsonProperty("other-outcomes")
    OTHER_OUTCOMES,
    @JsonProperty("not-at-this-stage")
    NOT_AT_THIS_STAGE,
    /** Nobody judged then whether something was learned. */
    @JsonProperty("not-assessed")
    NOT_ASSESSED,
    @JsonProperty("out-of-date")
    OUT_OF_DATE,
    @JsonProperty("other")
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
