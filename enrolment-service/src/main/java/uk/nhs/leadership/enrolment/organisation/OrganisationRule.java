package uk.nhs.leadership.enrolment.organisation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a file of organisations that can be read. A constant's name is the public error code. */
enum OrganisationRule implements Rule {
    ORGANISATIONS_MISSING(
            "More than a fifth of the organisations are not in this file any more, and nobody has said that it is so");

    private final String sentence;

    OrganisationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
