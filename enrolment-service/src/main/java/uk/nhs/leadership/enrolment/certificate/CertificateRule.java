package uk.nhs.leadership.enrolment.certificate;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something that is asked of a certificate. A constant's name is the public error code. */
enum CertificateRule implements Rule {
    CERTIFICATE_ALREADY_REVOKED("The certificate is already revoked");

    private final String sentence;

    CertificateRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
