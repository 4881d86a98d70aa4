package uk.nhs.leadership.accreditation.assessor;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every way in which somebody is too close to a provider to judge it. A constant's name is the public code. */
public enum Conflict implements Rule {
    SAME_ORGANISATION("The assessor acts for the provider's organisation"),
    EMPLOYED_THERE("The assessor works for the provider or did so within the last three years"),
    AUTHOR_OF_COURSE("The assessor wrote the course or courses of the provider"),
    DECLARED_INTEREST("The assessor has declared an interest in the provider");

    private final String sentence;

    Conflict(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
