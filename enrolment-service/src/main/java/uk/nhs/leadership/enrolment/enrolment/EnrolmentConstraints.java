package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_ASKED_ALREADY;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_MOVE_NOT_ALLOWED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What stands in the database behind the rules on enrolments. */
@ApplicationScoped
class EnrolmentConstraints implements ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "enrolment_one_live_per_course", ALREADY_ENROLLED,
                "declaration_made_once", MOVE_NOT_ALLOWED,
                "certificate_one_per_enrolment", MOVE_NOT_ALLOWED,
                "enrolment_goes_on_once", TRANSFER_MOVE_NOT_ALLOWED,
                "transfer_asked_once", TRANSFER_ASKED_ALREADY);
    }
}
