package uk.nhs.leadership.enrolment.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on certificates. */
@ApplicationScoped
class CertificateConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("certificate_revoked_once", CertificateRule.CERTIFICATE_ALREADY_REVOKED);
    }
}
