package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Framework;

/**
 * Whether a framework at one end of a crosswalk has gone on since.
 *
 * @param mapped the version that was mapped
 * @param newest the version of the same framework that was published last, if it is another one
 * @param gone the mapped parts that are no longer in the newest version
 */
record Succession(MappedFramework mapped, @Nullable MappedFramework newest, List<MappedPart> gone) {
    Succession {
        gone = List.copyOf(gone);
    }

    /**
     * Works it out.
     *
     * @param parts those of the mapped version that the crosswalk names
     * @param newest the version published last, with all that it says
     */
    static Succession of(MappedFramework mapped, Stream<MappedPart> parts, Framework newest) {
        if (newest.id().equals(mapped.id())) {
            return new Succession(mapped, null, List.of());
        }
        var there = MappedPart.of(newest.content()).map(MappedPart::id).collect(toSet());
        return new Succession(
                mapped,
                MappedFramework.of(newest),
                parts.distinct().filter(part -> !there.contains(part.id())).toList());
    }
}
