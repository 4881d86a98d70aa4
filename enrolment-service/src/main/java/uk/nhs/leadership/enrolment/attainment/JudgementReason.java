package uk.nhs.leadership.enrolment.attainment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an attainment is returned, declined or revoked. */
enum JudgementReason {
    @JsonProperty("evidence-insufficient")
    EVIDENCE_INSUFFICIENT,
    @JsonProperty("evidence-unclear")
    EVIDENCE_UNCLEAR,
    /** It shows what another stage asks for. */
    @JsonProperty("not-at-this-stage")
    NOT_AT_THIS_STAGE,
    @JsonProperty("verified-in-error")
    VERIFIED_IN_ERROR,
    @JsonProperty("malpractice")
    MALPRACTICE,
    @JsonProperty("other")
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
