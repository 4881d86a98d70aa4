package uk.nhs.leadership.curriculum.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** Which rule stands behind each constraint of the versioned tables, for races that only the database can see. */
@ApplicationScoped
class PublicationConstraints implements ConstraintRules {
    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "framework_version_is_free", PublicationRule.VERSION_EXISTS,
                "framework_one_draft", PublicationRule.DRAFT_EXISTS,
                "curriculum_version_is_free", PublicationRule.VERSION_EXISTS,
                "curriculum_one_draft", PublicationRule.DRAFT_EXISTS,
                "framework_cut_off_is_before_its_end", PublicationRule.CUT_OFF_AFTER_RETIREMENT,
                "curriculum_cut_off_is_before_its_end", PublicationRule.CUT_OFF_AFTER_RETIREMENT,
                "programme_version_is_free", PublicationRule.VERSION_EXISTS,
                "programme_one_draft", PublicationRule.DRAFT_EXISTS,
                "programme_cut_off_is_before_its_end", PublicationRule.CUT_OFF_AFTER_RETIREMENT);
    }
}
