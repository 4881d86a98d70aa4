package uk.nhs.leadership.accreditation.allocation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.Expertise;

/**
 * An assessor who may be asked.
 *
 * @param cases on how many submissions they work
 * @param mostCases on how many they would
 * @param fields the areas and requirement groups that they know
 */
record Candidate(UUID id, @Nullable String name, int cases, int mostCases, Set<String> stages, Set<Field> fields) {

    /** As their ids are written. */
    static final Comparator<Candidate> BY_ID = (one, other) -> {
        var first = Long.compareUnsigned(one.id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    };

    Candidate {
        stages = Set.copyOf(stages);
        fields = Set.copyOf(fields);
    }

    static Candidate of(Assessor assessor, int cases) {
        var fields = new HashSet<Field>();
        assessor.codes(Expertise.Kind.AREA).forEach(area -> fields.add(Field.area(area)));
        assessor.codes(Expertise.Kind.REQUIREMENT_GROUP).forEach(group -> fields.add(Field.requirementGroup(group)));
        return new Candidate(
                assessor.id(),
                assessor.name(),
                cases,
                assessor.mostCases(),
                Set.copyOf(assessor.codes(Expertise.Kind.STAGE)),
                fields);
    }

    boolean isFree() {
        return cases < mostCases;
    }

    /** How much of what they would do they are doing, in thousandths. */
    int load() {
        return 1_000 * cases / mostCases;
    }

    Candidate withOneMoreCase() {
        return new Candidate(id, name, cases + 1, mostCases, stages, fields);
    }
}
