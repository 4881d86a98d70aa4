package uk.nhs.leadership.accreditation.procedure;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a procedure. A constant's name is the public error code. */
enum ProcedureRule implements Rule {
    ASSESSORS_BELOW_TWO("By every procedure at least two assessors judge a submission"),
    PROCEDURE_STARTS_IN_THE_PAST(
            "A procedure comes into force today or later: what was submitted before keeps its own"),
    PROCEDURE_NUMBER_TAKEN("Another procedure of this kind was entered just now");

    private final String sentence;

    ProcedureRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
