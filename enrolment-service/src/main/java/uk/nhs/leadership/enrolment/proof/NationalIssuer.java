package uk.nhs.leadership.enrolment.proof;

import jakarta.inject.Singleton;
import java.net.URI;
import uk.nhs.leadership.enrolment.certificate.CertificateNumber;

/** The national body, as this deployment is told of it. */
@Singleton
class NationalIssuer implements Issuer {
    private final ProofConfig config;

    NationalIssuer(ProofConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return config.issuer();
    }

    @Override
    public URI address() {
        return config.issuerAddress();
    }

    @Override
    public URI checkOf(CertificateNumber number) {
        return URI.create(config.address() + "/v1/certificates/" + number.text());
    }
}
