package uk.nhs.leadership.accreditation.assessment;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse what the findings on a submission do not carry. A constant's name is the public error code. */
enum AssessmentRule implements Rule {
    CRITERION_UNKNOWN("The submission is not judged by a criterion with this code"),
    FINDINGS_MISSING("Each assessor records a finding on each criterion before the panel recommends"),
    ESSENTIAL_CRITERION_NOT_MET(
            "No assessor found these essential criteria even partly met: the course cannot be accredited"),
    CONDITIONS_DO_NOT_FIT("An accreditation with conditions has at least one, and nothing else has any"),
    DECIDED_ON_THE_SAME_BEFORE(
            "Whoever had a hand in a decision that was set aside has none in the one that takes its place");

    private final String sentence;

    AssessmentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
