package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;

/**
 * What of one framework another one covers, by a crosswalk between them.
 *
 * @param of whose parts these are
 * @param by where their counterparts are
 * @param parts every part, in the order of its framework
 */
record CrosswalkCoverage(MappedFramework of, MappedFramework by, List<Covered> parts) {

    /** A part and all that answers to it: first what is said of itself, then what is said of the parts it stands in. */
    record Covered(MappedPart part, List<Answering> counterparts) {
        Covered {
            counterparts = List.copyOf(counterparts);
        }

        /** How close the closest is; nothing if there is none. */
        Optional<Relation> closest() {
            return counterparts.stream().map(Answering::relation).min(naturalOrder());
        }
    }

    /**
     * A counterpart.
     *
     * @param relation what it is, seen from the part
     * @param through the part above of which it is said; null if it is said of the part itself
     */
    record Answering(
            MappedPart counterpart,
            Relation relation,
            @Nullable MappedPart through) {
        private Answering handedDownBy(MappedPart part) {
            return new Answering(counterpart, Relation.BROADER, through == null ? part : through);
        }

        private boolean isSameAs(Answering other) {
            return counterpart.id().equals(other.counterpart.id());
        }
    }

    CrosswalkCoverage {
        parts = List.copyOf(parts);
    }

    /**
     * Works it out. What takes in all of a part takes in what stands in it too, and is more than that.
     *
     * @param all the parts of the framework that the content leads from, each before those that stand in it
     */
    static CrosswalkCoverage of(List<MappedPart> all, CrosswalkContent content) {
        Map<UUID, List<Entry>> said = content.entries().stream()
                .collect(groupingBy(entry -> entry.from().id()));
        Map<UUID, List<Answering>> handedDown = new HashMap<>();
        var parts = new ArrayList<Covered>();
        for (var part : all) {
            var own = said.getOrDefault(part.id(), List.of()).stream()
                    .map(entry -> new Answering(entry.to(), entry.relation(), null))
                    .toList();
            var counterparts = new ArrayList<>(own);
            var above = part.above() == null ? List.<Answering>of() : handedDown.getOrDefault(part.above(), List.of());
            above.stream()
                    .filter(inherited -> own.stream().noneMatch(inherited::isSameAs))
                    .forEach(counterparts::add);
            parts.add(new Covered(part, counterparts));
            handedDown.put(
                    part.id(),
                    counterparts.stream()
                            .filter(answering -> answering.relation().takesInAll())
                            .map(answering -> answering.handedDownBy(part))
                            .toList());
        }
        return new CrosswalkCoverage(content.from(), content.to(), parts);
    }
}
