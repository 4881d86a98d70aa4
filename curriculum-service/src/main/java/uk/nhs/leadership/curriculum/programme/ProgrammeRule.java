package uk.nhs.leadership.curriculum.programme;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason of its own to refuse a change to a programme. A constant's name is the public error code. */
enum ProgrammeRule implements Rule {
    CURRICULUM_NOT_PUBLISHED("A programme can only be built on a published version of a curriculum"),
    CURRICULUM_CLOSED(
            "The curriculum version takes nothing new any more: its cut-off date has passed, or it is retired"),
    CURRICULUM_NOT_CONTINUED("The curriculum version named is of another curriculum than the programme is built on");

    private final String sentence;

    ProgrammeRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
