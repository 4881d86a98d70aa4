package uk.nhs.leadership.curriculum.curriculum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What side of delivering a course a requirement is about. */
enum RequirementGroup {
    FACULTY("faculty"),
    ASSESSMENT_OF_LEARNING("assessment-of-learning"),
    EQUALITY_AND_INCLUSION("equality-and-inclusion"),
    PARTICIPANT_SUPPORT("participant-support"),
    EVALUATION_AND_FEEDBACK("evaluation-and-feedback"),
    GOVERNANCE("governance"),
    HOURS_AND_MODALITY("hours-and-modality");

    private final String code;

    RequirementGroup(String code) {
        this.code = code;
    }

    /** Its name on the wire and in the database. */
    @JsonValue
    String code() {
        return code;
    }

    @JsonCreator
    static RequirementGroup of(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no group of requirements: " + code));
    }
}
