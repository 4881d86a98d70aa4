package uk.nhs.leadership.accreditation.allocation;

import java.util.BitSet;
import java.util.List;

/**
 * What courses of a kind are judged in.
 *
 * @param stage of the course
 * @param fields the areas and requirement groups
 */
record Matter(String stage, List<Field> fields) {

    Matter {
        fields = List.copyOf(fields);
    }

    /** What of it somebody knows. */
    Known knownBy(Candidate candidate) {
        var known = new BitSet(fields.size());
        for (var i = 0; i < fields.size(); i++) {
            known.set(i, candidate.fields().contains(fields.get(i)));
        }
        return new Known(candidate.stages().contains(stage), known);
    }

    /**
     * What somebody knows of it.
     *
     * @param ofStage whether they know the stage
     * @param fields the places of those of its fields that they know; never changed
     */
    record Known(boolean ofStage, BitSet fields) {
        int stage() {
            return ofStage ? 1 : 0;
        }

        int breadth() {
            return fields.cardinality();
        }
    }
}
