package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** All that is wrong with a package: the first faults one by one, and how many there are. */
final class PackageFaults {
    /** As many as somebody would put right before sending the package again. */
    static final int TOLD = 100;

    private final List<Fault> first = new ArrayList<>();
    private int all;

    void add(String pointer, String code, String detail) {
        if (all++ < TOLD) {
            first.add(new Fault(pointer, code, detail));
        }
    }

    /**
     * Refuses the package if anything is wrong with it.
     *
     * @throws InvalidInput with the first faults and, if there are more, one that says how many
     */
    void mustBeNone() {
        if (all > TOLD) {
            first.add(new Fault("", "MORE_FAULTS", "There are " + all + " faults; these are the first " + TOLD));
        }
        if (all > 0) {
            throw new InvalidInput(first);
        }
    }
}
