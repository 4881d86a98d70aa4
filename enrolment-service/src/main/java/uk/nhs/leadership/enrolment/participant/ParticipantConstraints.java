package uk.nhs.leadership.enrolment.participant;

import static uk.nhs.leadership.enrolment.participant.ParticipantRule.ACCOUNT_LINKED_TO_ANOTHER;
import static uk.nhs.leadership.enrolment.participant.ParticipantRule.EMPLOYMENT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.participant.ParticipantRule.EMPLOYMENT_OVERLAPS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on participants. */
@ApplicationScoped
class ParticipantConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "participant_account_is_linked_once", ACCOUNT_LINKED_TO_ANOTHER,
                "participant_joins_before_leaving", EMPLOYMENT_ENDS_BEFORE_IT_STARTS,
                "employment_ends_after_it_starts", EMPLOYMENT_ENDS_BEFORE_IT_STARTS,
                "employment_periods_never_overlap", EMPLOYMENT_OVERLAPS);
    }
}
