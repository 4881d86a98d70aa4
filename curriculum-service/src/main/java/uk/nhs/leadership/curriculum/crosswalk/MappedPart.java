package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;

/**
 * A part of a framework that can have counterparts.
 *
 * @param above the part it stands in; null for an area
 */
public record MappedPart(
        UUID id,
        Kind kind,
        String code,
        String title,
        @Nullable UUID above) {

    /** What a part is. */
    @Schema(name = "MappedPartKind")
    public enum Kind {
        AREA,
        STANDARD,
        COMPETENCY
    }

    /** All of a version, in its order: each before those that stand in it. */
    static Stream<MappedPart> of(FrameworkContent content) {
        return content.areas().stream().flatMap(MappedPart::of);
    }

    private static Stream<MappedPart> of(Area area) {
        var id = requireNonNull(area.id());
        return Stream.concat(
                Stream.of(new MappedPart(id, Kind.AREA, area.code(), area.title(), null)),
                area.standards().stream().flatMap(standard -> of(standard, id)));
    }

    private static Stream<MappedPart> of(Standard standard, UUID area) {
        var id = requireNonNull(standard.id());
        return Stream.concat(
                Stream.of(new MappedPart(id, Kind.STANDARD, standard.code(), standard.title(), area)),
                standard.competencies().stream()
                        .map(competency -> new MappedPart(
                                requireNonNull(competency.id()),
                                Kind.COMPETENCY,
                                competency.code(),
                                competency.title(),
                                id)));
    }
}
