package uk.nhs.leadership.enrolment.curriculum;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse the id of a competency. A constant's name is the public error code. */
enum CompetencyRule implements Rule {
    COMPETENCY_UNKNOWN("No published version of the framework has a competency with this id"),
    COMPETENCY_WITHDRAWN("The competency is in no version of the framework that is in force"),
    COMPETENCY_NOT_AT_STAGE("The framework asks for nothing of this competency at this stage");

    private final String sentence;

    CompetencyRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
