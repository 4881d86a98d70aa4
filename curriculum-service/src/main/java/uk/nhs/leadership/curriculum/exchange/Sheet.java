package uk.nhs.leadership.curriculum.exchange;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
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
record Sheet(FrameworkJson.Draft draft, Map<String, Long> rows, List<RowFault> faults) {
    private static final long HEADING = 1;

    Sheet {
        rows = Map.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** What could not be read together with what is wrong with the draft, all of it by row. */
    List<Fault> placed(List<Fault> ofDraft) {
        var all = new ArrayList<>(faults);
        ofDraft.forEach(fault -> all.add(placed(fault)));
        all.sort(comparingLong(RowFault::row));
        return all.stream().map(RowFault::asFault).toList();
    }

    private RowFault placed(Fault fault) {
        var part = fault.pointer();
        while (!part.isEmpty() && !rows.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        // "/areas/0/title" is the field "title" of the part "/areas/0", "/areas/0/stages/1" its field "stages".
        var steps = fault.pointer().substring(part.length()).split("/", -1);
        var column = steps.length < 2 ? null : SheetColumn.ofField(steps[1]).orElse(null);
        return new RowFault(requireNonNullElse(rows.get(part), HEADING), column, fault.code(), fault.detail());
    }
}
