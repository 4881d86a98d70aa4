package uk.nhs.leadership.accreditation.review;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a review or a step with it. A constant's name is the public error code. */
enum ReviewRule implements Rule {
    REVIEW_ALREADY_OPEN("A review of this accreditation for the same reason is open"),
    REVIEW_MOVE_NOT_ALLOWED("The review cannot make this move from its present status"),
    REVIEW_NOT_OF_WHAT_ENDED("What is no longer accredited is not reviewed"),
    REVIEW_CONCLUDED_BY_SANCTIONER("Whoever concluded a review of an accreditation does not sanction it themselves");

    private final String sentence;

    ReviewRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
