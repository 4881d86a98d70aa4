package uk.nhs.leadership.files.upload;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason not to take what is sent, whatever it is. A constant's name is the public error code. */
public enum UploadRule implements Rule {
    EVIDENCE_BROKEN_OFF("What came is not as long as was announced; send it again"),
    EVIDENCE_NOT_THE_SAME("What came has another SHA-256 than was announced; send it again");

    private final String sentence;

    UploadRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
