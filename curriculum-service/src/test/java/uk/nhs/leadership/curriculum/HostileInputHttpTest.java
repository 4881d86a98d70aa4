package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.leadership.chassis.testing.hostile.HostileInput;

@QuarkusTest
class HostileInputHttpTest extends HostileInput {
    @Override
    protected List<String> people() {
        return List.of("author.one", "publisher.one", "operator.one");
    }

    @Override
    protected Set<String> codesOfWhatIsMissing() {
        return Set.of(
                "FRAMEWORK_UNKNOWN",
                "CURRICULUM_UNKNOWN",
                "PROGRAMME_UNKNOWN",
                "CODE_FIXED",
                "PART_UNKNOWN",
                "COMPETENCY_UNKNOWN");
    }

    @Override
    protected Map<String, String> things() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0"));
        var draft = drafted("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = drafted("/v1/curricula", curriculum(newCode(), "1.0", framework.path("id")));
        var programme = drafted("/v1/programmes", programme(newCode(), "1.0", publishedCurriculum()));
        var crosswalk = drafted(
                CrosswalkExamples.CROSSWALKS,
                CrosswalkExamples.crosswalk(newCode(), "1.0", framework, CrosswalkExamples.framework()));
        var things = new HashMap<>(Map.of(
                "/v1/crosswalks/{id}", "/v1/crosswalks/" + crosswalk.<String>path("id"),
                "/v1/programmes/{id}", "/v1/programmes/" + programme.<String>path("id"),
                "/v1/frameworks/{id}", "/v1/frameworks/" + draft.<String>path("id"),
                "/v1/curricula/{id}", "/v1/curricula/" + curriculum.<String>path("id"),
                "/v1/competencies/{id}",
                        "/v1/competencies/" + framework.<String>path("areas[0].standards[0].competencies[0].id")));
        things.putAll(Collaborating.things(
                drafted("/v1/frameworks", framework(newCode(), "1.0")).path("id")));
        things.put("/v1/frameworks/{id}/signposts", "/v1/frameworks/" + framework.<String>path("id") + "/signposts");
        things.put(
                "/v1/course-links/{id}",
                CourseLinkExamples.LINKS + "/"
                        + CourseLinkExamples.linkedBy("X26").<String>path("id"));
        things.put(
                "/v1/pathways/{id}",
                PathwayExamples.PATHWAYS + "/"
                        + PathwayExamples.draftedOn(framework.path("id"), publishedCurriculum())
                                .<String>path("id"));
        CaseExamples.identifiers(framework.path("id"))
                .forEach((collection, identifier) -> things.put(
                        CaseExamples.ROOT + collection + "/{sourcedId}",
                        CaseExamples.ROOT + collection + "/" + identifier));
        return things;
    }
}
