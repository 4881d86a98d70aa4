package uk.nhs.leadership.curriculum.exchange;

import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** How a file is refused: with its faults, of which only so many are listed as somebody could mend. */
final class ImportRefusal {
    static final int MOST_TOLD = 500;

    private ImportRefusal() {}

    static InvalidInput of(List<Fault> faults) {
        if (faults.size() <= MOST_TOLD) {
            return new InvalidInput(faults);
        }
        var told = new ArrayList<>(faults.subList(0, MOST_TOLD));
        told.add(new Fault(
                "",
                "FAULTS_NOT_LISTED",
                "There are " + faults.size() + " faults in all; these are the first " + MOST_TOLD));
        return new InvalidInput(told);
    }
}
