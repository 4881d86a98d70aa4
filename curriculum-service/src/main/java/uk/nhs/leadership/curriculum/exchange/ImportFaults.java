package uk.nhs.leadership.curriculum.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * What is wrong with a file: its first faults, as many as somebody would mend, and how many there are in all. Only those
 * first ones are held, because a file that fits into a body may have millions.
 */
final class ImportFaults {
    static final int MOST_TOLD = 500;

    private static final Comparator<Placed> BY_PLACE =
            Comparator.comparingLong(Placed::row).thenComparingInt(Placed::number);

    /** The last of them at its head. */
    private final PriorityQueue<Placed> first = new PriorityQueue<>(BY_PLACE.reversed());

    private int all;

    /** @param number that tells which of two faults in the same row was found first */
    private record Placed(long row, int number, Fault fault) {}

    /** Adds a fault that knows no row: those come in the order in which they are found. */
    void add(Fault fault) {
        add(0, () -> fault);
    }

    /** Adds a fault that comes after those of the rows above, whenever it is found. */
    void add(RowFault fault) {
        add(fault.row(), fault::asFault);
    }

    private void add(long row, Supplier<Fault> fault) {
        all++;
        if (first.size() == MOST_TOLD) {
            if (row >= first.element().row()) {
                return;
            }
            first.remove();
        }
        first.add(new Placed(row, all, fault.get()));
    }

    /** The first faults in their order and, if there are more, one that says how many. */
    List<Fault> told() {
        var told = new ArrayList<>(
                first.stream().sorted(BY_PLACE).map(Placed::fault).toList());
        if (all > MOST_TOLD) {
            told.add(new Fault(
                    "", "FAULTS_NOT_LISTED", "There are " + all + " faults in all; these are the first " + MOST_TOLD));
        }
        return told;
    }

    /**
     * Refuses the file if anything is wrong with it.
     *
     * @throws InvalidInput with what is told
     */
    void mustBeNone() {
        if (all > 0) {
            throw refusal();
        }
    }

    InvalidInput refusal() {
        return new InvalidInput(told());
    }
}
