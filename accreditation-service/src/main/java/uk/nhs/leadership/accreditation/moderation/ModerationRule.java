package uk.nhs.leadership.accreditation.moderation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse what a lead assessor says. A constant's name is the public error code. */
enum ModerationRule implements Rule {
    NOT_IN_MODERATION(
            "Differences are moderated once all have finished, where the procedure of the submission asks for it"),
    NOT_DIFFERENT("Those who judge the submission do not differ on this criterion"),
    MODERATED_ALREADY("The lead assessor has said what counts for this criterion");

    private final String sentence;

    ModerationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
