package uk.nhs.leadership.enrolment.proof;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason not to print a certificate that there is. A constant's name is the public error code. */
enum ProofRule implements Rule {
    CERTIFICATE_REVOKED("The certificate is revoked, so it is not printed any more");

    private final String sentence;

    ProofRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
