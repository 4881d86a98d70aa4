package uk.nhs.leadership.curriculum.exchange;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.framework.FrameworkJson;

/**
 * A sheet that was read.
 *
 * @param draft what it says, as far as that could be read
 * @param rows for each part of the draft, by the JSON Pointer to it, the row that it comes from
 * @param faults what could not be read
 */
record Sheet(FrameworkJson.Draft draft, Map<String, Long> rows, ImportFaults faults) {
    private static final long HEADING = 1;

    Sheet {
        rows = Map.copyOf(rows);
    }

    /** Adds what is wrong with the draft to what could not be read, by the row and the column that it comes from. */
    void tell(Fault fault) {
        var part = fault.pointer();
        while (!part.isEmpty() && !rows.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        // "/areas/0/title" is the field "title" of the part "/areas/0", "/areas/0/stages/1" its field "stages".
        var steps = fault.pointer().substring(part.length()).split("/", -1);
        var column = steps.length < 2 ? null : SheetColumn.ofField(steps[1]).orElse(null);
        faults.add(new RowFault(requireNonNullElse(rows.get(part), HEADING), column, fault.code(), fault.detail()));
    }
}
