package uk.nhs.leadership.accreditation.allocation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to allocate nobody. A constant's name is the public error code. */
enum AllocationRule implements Rule {
    NO_PAIR_POSSIBLE("Too few assessors can be asked; each error says why others cannot"),
    ENOUGH_ASSESSORS("As many assessors judge the submission as its procedure says");

    private final String sentence;

    AllocationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
