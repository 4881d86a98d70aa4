package uk.nhs.leadership.enrolment.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody left, in the codes that providers of national programmes use. */
public enum WithdrawalReason {
    @JsonProperty("insufficient-capacity")
    INSUFFICIENT_CAPACITY,
    @JsonProperty("personal-reason-health")
    PERSONAL_REASON_HEALTH,
    @JsonProperty("personal-reason-moving-employer")
    PERSONAL_REASON_MOVING_EMPLOYER,
    @JsonProperty("change-in-developmental-or-personal-priorities")
    CHANGE_IN_DEVELOPMENTAL_OR_PERSONAL_PRIORITIES,
    @JsonProperty("change-in-employer-circumstances")
    CHANGE_IN_EMPLOYER_CIRCUMSTANCES,
    @JsonProperty("change-in-leadership")
    CHANGE_IN_LEADERSHIP,
    @JsonProperty("quality-of-programme-structure")
    QUALITY_OF_PROGRAMME_STRUCTURE,
    @JsonProperty("quality-of-programme-content")
    QUALITY_OF_PROGRAMME_CONTENT,
    @JsonProperty("quality-of-programme-facilitation")
    QUALITY_OF_PROGRAMME_FACILITATION,
    @JsonProperty("quality-of-programme-accessibility")
    QUALITY_OF_PROGRAMME_ACCESSIBILITY,
    @JsonProperty("quality-of-programme-other")
    QUALITY_OF_PROGRAMME_OTHER,
    @JsonProperty("programme-not-appropriate-for-role")
    PROGRAMME_NOT_APPROPRIATE_FOR_ROLE,
    @JsonProperty("started-in-error")
    STARTED_IN_ERROR,
    @JsonProperty("expected-commitment-unclear")
    EXPECTED_COMMITMENT_UNCLEAR,
    @JsonProperty("assessment-requirements-not-met")
    ASSESSMENT_REQUIREMENTS_NOT_MET,
    @JsonProperty("change-in-career")
    CHANGE_IN_CAREER,
    @JsonProperty("disengaged-and-unresponsive")
    DISENGAGED_AND_UNRESPONSIVE,
    @JsonProperty("non-payment")
    NON_PAYMENT,
    @JsonProperty("other")
    OTHER;

    /** As it stands on the wire and in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
