package uk.nhs.leadership.curriculum.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Which rule stands behind each constraint of the versioned tables, for races that only the database can see. */
@ApplicationScoped
class PublicationConstraints implements ConstraintRules {
    @Override
    public Map<String, Rule> byConstraint() {
        var rules = new HashMap<String, Rule>();
        for (var kind : List.of("framework", "curriculum", "programme", "crosswalk", "pathway")) {
            rules.put(kind + "_version_is_free", PublicationRule.VERSION_EXISTS);
            rules.put(kind + "_one_draft", PublicationRule.DRAFT_EXISTS);
            rules.put(kind + "_cut_off_is_before_its_end", PublicationRule.CUT_OFF_AFTER_RETIREMENT);
        }
        return rules;
    }
}
