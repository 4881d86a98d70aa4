package uk.nhs.leadership.curriculum.review;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a review or a step of it. A constant's name is the public error code. */
enum ReviewRule implements Rule {
    REVIEW_MOVE_NOT_ALLOWED("The review cannot make this move from its present status"),
    REVIEW_ASKED_ALREADY("This person was asked to review this version already: ask again in that review"),
    REVIEW_DUE_DATE_PASSED("A review cannot be due on a day that is over"),
    REVIEWER_IS_AUTHOR("Whoever wrote any part of a version does not review it"),
    NOT_YOUR_REVIEW("Only the person who was asked for a review signs it off"),
    VERSION_NOT_IN_REVIEW("Only what was handed in for review can be signed off"),
    REVIEW_OUTDATED("The version is another than the one that was asked about: ask again"),
    REVIEWS_CLOSED("Reviews of a version stay as they are once the version is published");

    private final String sentence;

    ReviewRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
