package uk.nhs.leadership.curriculum.caseprovider;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.casedocument.CaseCollection;
import uk.nhs.leadership.curriculum.casedocument.CaseRubric;

/** The wire format of rubrics. */
final class CaseRubricJson {
    private CaseRubricJson() {}

    @Schema(
            name = "CFRubric",
            description =
                    "By what something is judged: the rating scale of a framework, the requirements of a curriculum.",
            examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0a",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFRubrics/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0a",
                     "title": "Rating scale", "description": "The scale on which people rate themselves",
                     "lastChangeDateTime": "2026-11-16T15:05:12Z"}""")
    record Rubric(
            UUID identifier,
            URI uri,
            String title,
            String description,
            Instant lastChangeDateTime,
            @JsonProperty("CFRubricCriteria") List<Criterion> criteria) {

        static Rubric of(CaseRubric rubric, Instant changedAt, CaseSite site) {
            return new Rubric(
                    rubric.identifier(),
                    site.uri(CaseCollection.RUBRICS, rubric.identifier()),
                    rubric.title(),
                    rubric.description(),
                    changedAt,
                    IntStream.range(0, rubric.criteria().size())
                            .mapToObj(place ->
                                    Criterion.of(rubric.criteria().get(place), place + 1, rubric, changedAt, site))
                            .toList());
        }
    }

    @Schema(name = "CFRubricCriterion", description = "One thing that is looked at.", examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0b",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFRubrics/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0a#0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0b",
                     "category": "governance", "description": "A named person answers for the quality of the course.",
                     "position": 1, "rubricId": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0a",
                     "lastChangeDateTime": "2026-11-16T15:05:12Z"}""")
    record Criterion(
            UUID identifier,
            URI uri,
            @Nullable String category,
            String description,

            @JsonProperty("CFItemURI") CaseJson.@Nullable Link item,

            int position,
            UUID rubricId,
            Instant lastChangeDateTime,
            @JsonProperty("CFRubricCriterionLevels") List<Mark> marks) {

        private static Criterion of(
                CaseRubric.Criterion criterion, int position, CaseRubric rubric, Instant changedAt, CaseSite site) {
            var item = criterion.item();
            return new Criterion(
                    criterion.identifier(),
                    site.uri(CaseCollection.RUBRICS, rubric.identifier(), criterion.identifier()),
                    criterion.category(),
                    criterion.description(),
                    item == null ? null : CaseJson.Link.to(item, site),
                    position,
                    rubric.identifier(),
                    changedAt,
                    IntStream.range(0, criterion.marks().size())
                            .mapToObj(place -> Mark.of(
                                    criterion.marks().get(place), place + 1, criterion, rubric, changedAt, site))
                            .toList());
        }
    }

    @Schema(
            name = "CFRubricCriterionLevel",
            description = "What may be found of it: one value of the rating scale.",
            examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0c",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFRubrics/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0a#0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0c",
                     "quality": "Proficient", "score": 3, "position": 3,
                     "rubricCriterionId": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a0b",
                     "lastChangeDateTime": "2026-11-16T15:05:12Z"}""")
    record Mark(
            UUID identifier,
            URI uri,
            String quality,
            int score,
            int position,
            UUID rubricCriterionId,
            Instant lastChangeDateTime) {

        private static Mark of(
                CaseRubric.Mark mark,
                int position,
                CaseRubric.Criterion criterion,
                CaseRubric rubric,
                Instant changedAt,
                CaseSite site) {
            return new Mark(
                    mark.identifier(),
                    site.uri(CaseCollection.RUBRICS, rubric.identifier(), mark.identifier()),
                    mark.quality(),
                    mark.score(),
                    position,
                    criterion.identifier(),
                    changedAt);
        }
    }
}
