package uk.nhs.leadership.enrolment.proof;

import java.net.URI;
import uk.nhs.leadership.enrolment.certificate.CertificateNumber;

/**
 * Who stands behind certificates, and where one of theirs is checked: what a certificate in any form has to name, be it a
 * page or an open badge.
 */
interface Issuer {
    String name();

    /** Where people read who that is; machines take it for the issuer's id. */
    URI address();

    /** Where anyone checks a certificate. */
    URI checkOf(CertificateNumber number);

    /** Where whoever has this link checks a certificate, and reads whose it is. */
    default URI checkOf(CertificateNumber number, LinkSecret secret) {
        return URI.create(checkOf(number) + "?s=" + secret.text());
    }
}
