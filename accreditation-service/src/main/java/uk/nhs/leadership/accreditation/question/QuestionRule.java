package uk.nhs.leadership.accreditation.question;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something to do with a question. A constant's name is the public error code. */
enum QuestionRule implements Rule {
    QUESTION_NOT_OF_THIS_CASE(
            "A question is about a criterion that the submission is judged by, or about evidence stored for it"),
    QUESTION_NOT_OPEN("The question has been answered or taken back"),
    QUESTION_NOT_ANSWERED("Only an answer can be asked about again"),
    QUESTION_OF_EARLIER_REVISION("The question was about an earlier revision; ask anew");

    private final String sentence;

    QuestionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
