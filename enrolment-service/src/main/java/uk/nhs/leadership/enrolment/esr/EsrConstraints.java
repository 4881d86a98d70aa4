package uk.nhs.leadership.enrolment.esr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on files for the staff record. */
@ApplicationScoped
class EsrConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "esr_export_one_under_way", EsrRule.ESR_EXPORT_UNDER_WAY,
                "esr_export_numbered_once", EsrRule.ESR_EXPORT_UNDER_WAY);
    }
}
