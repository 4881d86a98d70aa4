package uk.nhs.leadership.enrolment.careerconversation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a career conversation, or what is done with one. A constant's name is the public error code. */
enum CareerConversationRule implements Rule {
    CAREER_CONVERSATION_IN_FUTURE("A career conversation is recorded once it was held"),
    CAREER_CONVERSATION_WITH_ONESELF("Nobody records a career conversation with themselves"),
    CAREER_CONVERSATION_MOVE_NOT_ALLOWED("The career conversation cannot make this move from its present status");

    private final String sentence;

    CareerConversationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
