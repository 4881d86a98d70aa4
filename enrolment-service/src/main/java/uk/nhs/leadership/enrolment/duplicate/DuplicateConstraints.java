package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.BOTH_ENROLLED_ON_A_COURSE;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateRule.RECORDS_DO_NOT_FIT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What the merge of two records says in the database, where every table that refers to them is turned. */
@ApplicationScoped
class DuplicateConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "participant_merge_has_one_live_enrolment", BOTH_ENROLLED_ON_A_COURSE,
                "participant_merge_fits", RECORDS_DO_NOT_FIT);
    }
}
