package uk.nhs.leadership.enrolment.erasure;

import static uk.nhs.leadership.enrolment.erasure.ErasureRule.ERASURE_WHILE_ENROLLED;
import static uk.nhs.leadership.enrolment.erasure.ErasureRule.ERASURE_WHILE_HELD;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What the erasure says in the database, which sees what other organisations have to do with the person. */
@ApplicationScoped
class ErasureConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "participant_erased_when_not_enrolled", ERASURE_WHILE_ENROLLED,
                "participant_erased_when_nothing_holds", ERASURE_WHILE_HELD);
    }
}
