package uk.nhs.leadership.accreditation.submission;

import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * What is found when a submission is looked through by machine.
 *
 * @param faults for which submitting it is refused
 * @param advice for which it is not
 */
record PreCheck(List<Fault> faults, List<Fault> advice) {

    boolean isReady() {
        return faults.isEmpty();
    }
}
