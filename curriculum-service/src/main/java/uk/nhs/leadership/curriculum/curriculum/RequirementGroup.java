package uk.nhs.leadership.curriculum.curriculum;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What side of delivering a course a requirement is about. */
public enum RequirementGroup {
    @JsonProperty("faculty")
    FACULTY,
    @JsonProperty("assessment-of-learning")
    ASSESSMENT_OF_LEARNING,
    @JsonProperty("equality-and-inclusion")
    EQUALITY_AND_INCLUSION,
    @JsonProperty("participant-support")
    PARTICIPANT_SUPPORT,
    @JsonProperty("evaluation-and-feedback")
    EVALUATION_AND_FEEDBACK,
    @JsonProperty("governance")
    GOVERNANCE,
    @JsonProperty("hours-and-modality")
    HOURS_AND_MODALITY;

    /** Its name in events and in the database, the same as on the wire. */
    public String code() {
        return name().toLowerCase(ROOT).replace('_', '-');
    }

    static RequirementGroup of(String code) {
        return valueOf(code.toUpperCase(ROOT).replace('-', '_'));
    }
}
