package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_TOO_LARGE;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_CODE_TAKEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_PRICE_NEEDS_A_PAYER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_WINDOW_NOT_BEFORE_START;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on cohorts. */
@ApplicationScoped
class CohortConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "cohort_code_is_used_once", COHORT_CODE_TAKEN,
                "cohort_ends_after_it_starts", COHORT_ENDS_BEFORE_IT_STARTS,
                "cohort_enrols_before_it_starts", ENROLMENT_WINDOW_NOT_BEFORE_START,
                "cohort_never_oversold", COHORT_FULL,
                "cohort_open_never_oversold", COHORT_FULL,
                "cohort_allocated_never_oversold", COHORT_FULL,
                "cohort_allocates_what_it_has", ALLOCATION_TOO_LARGE,
                "cohort_price_has_a_payer", COHORT_PRICE_NEEDS_A_PAYER);
    }
}
