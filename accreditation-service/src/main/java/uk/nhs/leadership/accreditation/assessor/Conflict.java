package uk.nhs.leadership.accreditation.assessor;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every way in which somebody is too close to a provider to judge it. A constant's name is the public code. */
public enum Conflict implements Rule {
    SAME_ORGANISATION("The assessor acts for the provider's organisation"),
    MERGED_ANCESTOR("The assessor acts or acted for an organisation that has become part of the provider"),
    EMPLOYED_THERE("The assessor works for the provider or did so within the last three years"),
    AUTHOR_OF_COURSE("The assessor wrote the course or courses of the provider"),
    FACULTY_OF_COURSE("The assessor teaches the course"),
    DECLARED_INTEREST("The assessor has declared an interest in the provider"),
    DECLARED_FOR_CASE("The assessor has declared an interest in this submission");

    private final String sentence;

    Conflict(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
