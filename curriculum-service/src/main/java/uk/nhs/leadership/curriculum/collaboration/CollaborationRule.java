package uk.nhs.leadership.curriculum.collaboration;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse somebody their part in the work on a version. A constant's name is the public error code. */
enum CollaborationRule implements Rule {
    NOT_AN_EDITOR("Only the leads and editors of a draft change it or hand it in"),
    NOT_A_COLLABORATOR("Only those who work on a version, and publishers, comment on it"),
    NOT_THE_LEAD("Only the leads of a version, and publishers, decide who works on it and whose review is asked for"),
    NOT_A_REVIEWER("Only somebody who works on the version as its reviewer is asked for a review and signs it off"),
    LEAD_MISSING("A version has at least one lead"),
    COLLABORATION_CLOSED("Who worked on a published version stays as it is");

    private final String sentence;

    CollaborationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
