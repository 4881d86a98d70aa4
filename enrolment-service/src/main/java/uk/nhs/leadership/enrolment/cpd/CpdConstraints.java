package uk.nhs.leadership.enrolment.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on the ledger. */
@ApplicationScoped
class CpdConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("cpd_entry_reversed_once", CpdRule.CPD_ALREADY_REVERSED);
    }
}
