package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.Descent.Fate;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;

/**
 * What one end of a crosswalk is in the version after it: what stands there for each part that was mapped. Of a competency the
 * migration maps say so; an area and a standard are what they were as long as they are there.
 *
 * @param continued whether the version of the framework is the one that was mapped, or continues it
 * @param parts all of it, by their ids
 * @param fates of the competencies that were there, by their ids; none if it is not continued
 */
record Onward(boolean continued, Map<UUID, MappedPart> parts, Map<UUID, Fate> fates) {
    Onward {
        parts = Map.copyOf(parts);
        fates = Map.copyOf(fates);
    }

    /**
     * Works it out.
     *
     * @param descent from the version that was mapped to this one; none if this one does not continue it
     */
    static Onward of(Framework framework, Optional<Descent> descent) {
        return new Onward(
                descent.isPresent(),
                MappedPart.of(framework.content()).collect(toMap(MappedPart::id, identity())),
                descent.stream()
                        .flatMap(known -> known.fates().stream())
                        .collect(toMap(fate -> requireNonNull(fate.was().id()), identity())));
    }

    /** Whether a part is there and still one and the same. */
    boolean has(MappedPart part) {
        var fate = fates.get(part.id());
        return parts.containsKey(part.id()) && (fate == null || fate.same().isPresent());
    }

    /** What stands for a part: itself if it is still there, or what it became. */
    List<MappedPart> standingFor(MappedPart part) {
        var fate = fates.get(part.id());
        var ids = fate == null
                ? Stream.of(part.id())
                : fate.now().stream().map(Competency::id).map(id -> requireNonNull(id));
        return ids.flatMap(id -> Stream.ofNullable(parts.get(id))).toList();
    }

    /** What became of a part; null of an area or a standard, and of what no version has told of. */
    @Nullable
    Became became(MappedPart part) {
        var fate = fates.get(part.id());
        return fate == null ? null : fate.became();
    }
}
