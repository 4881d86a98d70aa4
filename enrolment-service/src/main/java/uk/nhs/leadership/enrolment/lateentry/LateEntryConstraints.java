package uk.nhs.leadership.enrolment.lateentry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on late entry. */
@ApplicationScoped
class LateEntryConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("late_entry_asked_once", LateEntryRule.LATE_ENTRY_ASKED_ALREADY);
    }
}
