package uk.nhs.leadership.enrolment.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on mergers. */
@ApplicationScoped
class MergerConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("merger_once", MergerRule.MERGER_ALREADY_PLANNED);
    }
}
