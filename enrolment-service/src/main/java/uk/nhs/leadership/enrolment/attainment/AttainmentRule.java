package uk.nhs.leadership.enrolment.attainment;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something about an attainment. A constant's name is the public error code. */
enum AttainmentRule implements Rule {
    ATTAINMENT_UNDER_WAY("There is one under way for this competency at this stage"),
    ATTAINMENT_MOVE_NOT_ALLOWED("The attainment cannot make this move from its present status"),
    ATTAINMENT_NOT_WRITTEN("What was submitted is written anew only after it was returned"),
    ATTAINMENT_INCOMPLETE("Something is still missing before it can be submitted"),
    ATTAINMENT_CONVERSATION_IN_FUTURE("The conversation has been held, so its day is not in the future"),
    ATTAINMENT_JUDGED_BY_ONESELF("Nobody judges what they are able to do themselves"),
    ATTAINMENT_EVIDENCE_CHANGED(
            "What was looked at is not all of the evidence that there is; look again, or let it be submitted again"),
    ATTAINMENT_EVIDENCE_CLOSED("Evidence is added and taken back only until it is judged"),
    ATTAINMENT_EVIDENCE_SHOWN("This was submitted, so it stays"),
    ATTAINMENT_EVIDENCE_FULL("There are at most 20 pieces of evidence for one attainment"),
    THREE_SIXTY_IN_FUTURE("Feedback that is summed up has been collected, so no day of it is in the future"),
    THREE_SIXTY_DAYS_REVERSED("Feedback is collected from a day until the same or a later one"),
    THREE_SIXTY_TOO_OLD("This feedback was collected so long ago that it says too little of today"),
    THREE_SIXTY_GROUP_TWICE("Each group of those who answered is named once"),
    THREE_SIXTY_MANAGERS_ONLY("What managers alone say is no feedback from all sides"),
    THREE_SIXTY_RATERS_RECOGNISABLE(
            "Of each group but the managers at least three have answered, so that nobody is recognised");

    private final String sentence;

    AttainmentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
