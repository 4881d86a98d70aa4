package uk.nhs.leadership.chassis.event.inbox;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse what an operator asks of a read model. A constant's name is the public error code. */
enum ReadModelRule implements Rule {
    EVENT_STILL_FAILS("The first waiting event of the subject still cannot be applied"),
    EVENT_MISSING("The event before the first waiting one has not arrived"),
    REBUILD_UNDER_WAY("A rebuild of this read model is under way, or its last generation is still being removed"),
    NO_REBUILD_UNDER_WAY("No rebuild of this read model is under way");

    private final String sentence;

    ReadModelRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
