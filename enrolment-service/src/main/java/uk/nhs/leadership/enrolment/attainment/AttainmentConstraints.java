package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on attainments. */
@ApplicationScoped
class AttainmentConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("attainment_one_under_way", AttainmentRule.ATTAINMENT_UNDER_WAY);
    }
}
