package uk.nhs.leadership.enrolment.duplicate;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a decision on two records. A constant's name is the public error code. */
enum DuplicateRule implements Rule {
    DUPLICATE_MOVE_NOT_ALLOWED("This has been said of the two records already"),
    MERGE_WITH_ITSELF("A record cannot be merged with itself"),
    BOTH_ENROLLED_ON_A_COURSE("Both records have a live enrolment on the same course; withdraw one of them first"),
    RECORDS_DO_NOT_FIT("Both records have something of which a person can have only one");

    private final String sentence;

    DuplicateRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
