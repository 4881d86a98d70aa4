package uk.nhs.leadership.enrolment.feedback;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse feedback or its moderation. A constant's name is the public error code. */
enum FeedbackRule implements Rule {
    FEEDBACK_BEFORE_OUTCOME("Feedback is given once there is an outcome"),
    FEEDBACK_ALREADY_GIVEN("There is feedback on this enrolment already"),
    FEEDBACK_TEXT_MODERATED("Whether the text is shown has been decided");

    private final String sentence;

    FeedbackRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
