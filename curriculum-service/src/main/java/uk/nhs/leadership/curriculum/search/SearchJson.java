package uk.nhs.leadership.curriculum.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;

/** How what is found looks on the wire. */
final class SearchJson {
    private SearchJson() {}

    /** What can be found. */
    @Schema(name = "FoundKind")
    enum Kind {
        AREA,
        STANDARD,
        COMPETENCY,
        STATEMENT
    }

    @Schema(name = "SearchHit", description = "A title or a statement that was found, and where it stands.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(description = "Whose title it is, or that it is a statement", examples = "STATEMENT")
            Kind kind,

            @Schema(
                    description = "The id that the part has in every version",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a04")
            UUID id,

            @Nullable @Schema(description = "Left out of a statement", examples = "1.1.1")
            String code,

            @Nullable @Schema(description = "The stage that a statement is for; left out of a title", examples = "S1")
            String stage,

            @Schema(description = "The title or statement, in segments that put together are its text")
            List<SegmentJson> segments,

            @Schema(description = "Whether the text begins before the first segment", examples = "false")
            boolean cutBefore,

            @Schema(description = "Whether the text goes on after the last segment", examples = "false")
            boolean cutAfter,

            @Nullable
            @Schema(description = "The competency that it is, or is a statement of; left out of areas and standards")
            FoundPart competency,

            FoundPart area,
            FoundVersion framework) {

        static View of(Hit hit) {
            var excerpt = Excerpt.of(hit.marked());
            return new View(
                    Kind.valueOf(hit.kind()),
                    hit.id(),
                    hit.code(),
                    hit.stage(),
                    excerpt.segments().stream().map(SegmentJson::of).toList(),
                    excerpt.cutBefore(),
                    excerpt.cutAfter(),
                    hit.competencyId() == null
                            ? null
                            : new FoundPart(
                                    hit.competencyId(),
                                    requireNonNull(hit.competencyCode()),
                                    requireNonNull(hit.competencyTitle())),
                    new FoundPart(hit.areaId(), hit.areaCode(), hit.areaTitle()),
                    new FoundVersion(
                            hit.frameworkId(),
                            hit.frameworkCode(),
                            hit.frameworkTitle(),
                            hit.frameworkVersion(),
                            PublicationStatus.valueOf(hit.frameworkStatus())));
        }
    }

    @Schema(name = "Segment", description = "A part of a text as it stands there: plain text, never markup.")
    record SegmentJson(
            @Schema(examples = "week") String text,

            @Schema(description = "Whether this is what was looked for", examples = "true")
            boolean matched) {

        private static SegmentJson of(Excerpt.Segment segment) {
            return new SegmentJson(segment.text(), segment.matched());
        }
    }

    @Schema(name = "FoundPart", description = "The area or competency in which something was found.")
    record FoundPart(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID id,

            @Schema(examples = "1.1.1") String code,

            @Schema(examples = "Prioritise for personal productivity")
            String title) {}

    @Schema(name = "FoundVersion", description = "The version of a framework in which something was found.")
    record FoundVersion(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID id,

            @Schema(examples = "MLF") String code,

            @Schema(examples = "NHS Management and Leadership Framework")
            String title,

            @Schema(examples = "1.0") String version,
            @Schema(examples = "PUBLISHED") PublicationStatus status) {}
}
