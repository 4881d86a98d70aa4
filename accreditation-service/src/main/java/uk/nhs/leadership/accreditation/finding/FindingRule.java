package uk.nhs.leadership.accreditation.finding;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a finding. A constant's name is the public error code. */
public enum FindingRule implements Rule {
    CRITERION_APPLIES("An essential criterion applies to every course"),
    FINDING_NOT_ALLOWED("The curriculum does not let this be found on the criterion; the error names what may be"),
    FINDING_ALREADY_RECORDED("The assessor has recorded a finding on this criterion; correct that one");

    private final String sentence;

    FindingRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
