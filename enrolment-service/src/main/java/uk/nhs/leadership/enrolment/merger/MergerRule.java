package uk.nhs.leadership.enrolment.merger;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse that a trust becomes part of another. A constant's name is the public error code. */
enum MergerRule implements Rule {
    MERGER_INTO_ITSELF("A trust does not become part of itself"),
    MERGER_IN_A_CIRCLE("The other trust is itself to become part of this one"),
    MERGER_SUCCESSOR_UNKNOWN("No file of organisations has had the other trust"),
    MERGER_SUCCESSOR_GONE("The other trust is itself part of another by then"),
    MERGER_ALREADY_PLANNED("The trust is part of another already, or is to be"),
    MERGER_MOVE_NOT_ALLOWED("The merger cannot make this move from its present status");

    private final String sentence;

    MergerRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
