package uk.nhs.leadership.enrolment.exemption;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something about an exemption. A constant's name is the public error code. */
enum ExemptionRule implements Rule {
    EXEMPTION_ALREADY_THERE("The participant is exempt already"),
    EXEMPTION_DAY_PAST("An exemption lasts until today or longer"),
    EXEMPTION_OVER("The exemption is over");

    private final String sentence;

    ExemptionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
