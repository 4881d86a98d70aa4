package uk.nhs.leadership.enrolment.certification;

import static uk.nhs.leadership.enrolment.certification.CertificationRule.SCHEME_ALREADY_THERE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on certification. */
@ApplicationScoped
class CertificationConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "certification_scheme_one_per_course", SCHEME_ALREADY_THERE,
                "certification_scheme_one_per_award", SCHEME_ALREADY_THERE);
    }
}
