package uk.nhs.leadership.accreditation.finding;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a finding. A constant's name is the public error code. */
public enum FindingRule implements Rule {
    CRITERION_APPLIES("An essential criterion applies to every course"),
    FINDING_NOT_ALLOWED("The curriculum does not let this be found on the criterion; the error names what may be"),
    FINDING_ALREADY_RECORDED("The assessor has recorded a finding on this criterion; correct that one"),
    EVIDENCE_NOT_OF_SUBMISSION("A finding points into files that are stored for the submission"),
    EVIDENCE_HAS_NO_SUCH_PAGE("A finding points to pages that the file has");

    private final String sentence;

    FindingRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
