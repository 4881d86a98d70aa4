package uk.nhs.leadership.curriculum.courselink;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Which rule stands behind the constraint that the check before it could only miss in a race. */
@ApplicationScoped
class CourseLinkConstraints implements ConstraintRules {
    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("course_link_is_made_once", CourseLinkRule.COURSE_ALREADY_LINKED);
    }
}
