package uk.nhs.leadership.accreditation.allocation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Why an assessor is not proposed although no interest keeps them away. A constant's name is the public code. */
enum Exclusion implements Rule {
    ALLOCATED_BEFORE("The assessor works on this submission, or has stepped back from it"),
    SAT_ON_PANEL("The assessor sat on a panel that dealt with this submission"),
    NO_PROFILE("The assessor has not said what they know and when they can be asked"),
    UNAVAILABLE("The assessor cannot be asked at present, as they say themselves"),
    AT_MOST_CASES("The assessor works on as many submissions as they would");

    private final String sentence;

    Exclusion(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
