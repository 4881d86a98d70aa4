package uk.nhs.leadership.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Which rule stands behind the constraint that the check before it could only miss in a race. */
@ApplicationScoped
class ReviewConstraints implements ConstraintRules {
    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("review_is_asked_once", ReviewRule.REVIEW_ASKED_ALREADY);
    }
}
