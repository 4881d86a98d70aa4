package uk.nhs.leadership.enrolment.training;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to somebody's training. A constant's name is the public error code. */
public enum TrainingRule implements Rule {
    MOVE_NOT_ALLOWED("The enrolment cannot make this move from its present status"),
    DATE_BEFORE_START("The date lies before the day the cohort starts"),
    DATE_IN_FUTURE("The date lies in the future"),
    DATE_BEFORE_THE_LAST("The date lies before what was declared earlier"),
    TEACH_OUT_OVER("The course's accreditation was withdrawn and could not be taught on this date"),
    DECLARED_ALREADY("This was declared already; what was wrong is voided first"),
    RETAINED_OUT_OF_ORDER("Retention is declared in its order, each point after the one before"),
    DECLARATION_CARRIED_OVER("What was declared before a transfer stands as it was declared"),
    VOIDED_ALREADY("The declaration was voided already"),
    DECLARATION_RESTED_ON("A later declaration rests on this one; void that one first"),
    OUTCOME_RESTS_ON_IT("An outcome rests on what was declared"),
    NO_ATTEMPT_LEFT("No resubmission is left"),
    RECORDED_ALREADY("This outcome of this day was recorded already");

    private final String sentence;

    TrainingRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
