package uk.nhs.leadership.enrolment.place;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a move on the road to a place. A constant's name is the public error code. */
public enum PlaceRule implements Rule {
    PLACE_MOVE_NOT_ALLOWED("The place cannot make this move from its present status"),
    APPROVAL_OF_ONESELF("Nobody approves or declines a place for themselves"),
    APPROVAL_NOT_YOUR_TURN("Somebody else's approval is due next"),
    NOMINATION_OF_ONESELF("Nobody nominates themselves; who wants a place applies for it"),
    OFFER_ENDED("The offer was to be answered by an earlier day"),
    OFFER_DAY_NOT_POSSIBLE("An offer ends between today and the day the cohort starts");

    private final String sentence;

    PlaceRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
