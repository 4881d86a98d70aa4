package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.ChassisExamples;
import uk.nhs.leadership.chassis.testing.access.Example;

/** For each line of docs/access/curriculum-service.md a request that only who is asking can make fail. */
final class AccessExamples {
    private static final String PUBLISHED = "a published version";
    private static final String DRAFT = "a draft";
    private static final String CHANGES = "{\"reason\":\"INCOMPLETE\",\"text\":\"Say more about rest\"}";

    static final String RETIREMENT = "{\"reason\":\"OTHER\",\"text\":\"It is over\","
            + "\"cutOffOn\":\"2099-03-31\",\"retiresOn\":\"2099-09-01\"}";

    private AccessExamples() {}

    static List<Example> all() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0"));
        String frameworkId = framework.path("id");
        String competency = framework.path("areas[0].standards[0].competencies[0].id");
        var draft = drafted("/v1/frameworks", framework(newCode(), "1.0"));
        var curriculum = published("/v1/curricula", curriculum(newCode(), "1.0", frameworkId));
        String curriculumId = curriculum.path("id");
        var curriculumDraft = drafted("/v1/curricula", curriculum(newCode(), "1.0", frameworkId));
        var programme = published("/v1/programmes", programme(newCode(), "1.0", curriculumId));
        var programmeDraft = drafted("/v1/programmes", programme(newCode(), "1.0", curriculumId));
        var pathway = PathwayExamples.publishedOn(frameworkId, curriculumId);
        var pathwayDraft = PathwayExamples.draftedOn(frameworkId, curriculumId);

        return Stream.of(
                        versions("Framework", "Frameworks", framework, draft, framework(newCode(), "1.0")),
                        versions(
                                "Curriculum",
                                "Curricula",
                                curriculum,
                                curriculumDraft,
                                curriculum(newCode(), "1.0", frameworkId)),
                        onlyOfFrameworks(framework, draft),
                        CurriculumExamples.of(curriculumId, frameworkId, draft.path("id"), programme.path("id")),
                        versions(
                                "Programme",
                                "Programmes",
                                programme,
                                programmeDraft,
                                programme(newCode(), "1.0", curriculumId)),
                        coverage(curriculumId, programme, programmeDraft),
                        Stream.of(
                                Example.of("scheduleProgrammeRetirement")
                                        .at("id", programme.path("id"))
                                        .sending(RETIREMENT),
                                Example.of("undoProgrammeRetirement").at("id", programme.path("id"))),
                        CrosswalkExamples.all(AccessExamples::versions, RETIREMENT),
                        versions(
                                "Pathway",
                                "Pathways",
                                pathway,
                                pathwayDraft,
                                PathwayExamples.body(frameworkId, curriculumId)),
                        PathwayExamples.of(pathway, pathwayDraft, RETIREMENT),
                        CaseExamples.of(frameworkId),
                        CaseImportExamples.all(),
                        Collaborating.examples(drafted("/v1/frameworks", framework(newCode(), "1.0"))
                                .path("id")),
                        ExchangeExamples.of(frameworkId, draft.path("id"), draft.path("code")),
                        SearchExamples.all(),
                        CourseLinkExamples.all(),
                        ChassisExamples.withReadModel("accredited-courses"),
                        Stream.of(
                                Example.of("getCompetency").at("id", competency),
                                Example.of("readEvents", "that a version was published")
                                        .asking("limit", 200)
                                        .asking("type", "framework.published.v1")
                                        .showing(frameworkId),
                                Example.of("readEvents", "that a draft was begun")
                                        .asking("limit", 200)
                                        .asking("type", "framework.drafted.v1")
                                        .showing(draft.<String>path("id"))))
                .flatMap(examples -> examples)
                .toList();
    }

    /** Frameworks, curricula, programmes and crosswalks are written, reviewed, published and read in the same way. */
    private static Stream<Example> versions(
            String kind, String kinds, Response published, Response draft, Map<String, Object> another) {
        String id = draft.path("id");
        String code = draft.path("code");
        return Stream.of(
                Example.of("list" + kinds, PUBLISHED)
                        .asking("code", published.path("code"))
                        .showing(published.<String>path("id")),
                Example.of("list" + kinds, DRAFT).asking("code", code).showing(id),
                Example.of("get" + kind, PUBLISHED)
                        .at("id", published.path("id"))
                        .showing(published.<String>path("code")),
                Example.of("get" + kind, DRAFT).at("id", id).showing(code),
                Example.of("get" + kind + "Completeness").at("id", id),
                Example.of("draft" + kind).sending(json(another)),
                Example.of("revise" + kind).at("id", id).sending(json(Api.with(another, "code", code))),
                Example.of("submit" + kind + "ForReview").at("id", id),
                Example.of("request" + kind + "Changes").at("id", id).sending(CHANGES),
                Example.of("publish" + kind).at("id", id));
    }

    /** What can be done with versions of frameworks alone. */
    private static Stream<Example> onlyOfFrameworks(Response published, Response draft) {
        String id = published.path("id");
        String draftId = draft.path("id");
        return Stream.of(
                Example.of("draftFrameworkSuccessor").at("id", id).sending("{\"version\":\"1.1\"}"),
                Example.of("scheduleFrameworkRetirement").at("id", id).sending(RETIREMENT),
                Example.of("undoFrameworkRetirement").at("id", id),
                Example.of("getMigrationMap", PUBLISHED).at("id", id).showing("steps"),
                Example.of("getMigrationMap", DRAFT).at("id", draftId).showing("steps"),
                Example.of("stateMigrations").at("id", draftId).sending("{\"statements\":[]}"),
                Example.of("compareFramework", PUBLISHED).at("id", id).showing(id),
                Example.of("compareFramework", DRAFT).at("id", draftId).showing(draftId),
                Example.of("readFrameworkComparison", PUBLISHED).at("id", id).showing(published.<String>path("code")),
                Example.of("readFrameworkComparison", DRAFT).at("id", draftId).showing(draft.<String>path("code")));
    }

    private static Stream<Example> coverage(String curriculum, Response published, Response draft) {
        return Stream.of(
                Example.of("getCoverage", "as a whole")
                        .at("id", curriculum)
                        .asking("programmeVersionId", published.path("id"))
                        .showing(published.<String>path("code")),
                Example.of("getCoverage", "as CSV")
                        .at("id", curriculum)
                        .accepting("text/csv")
                        .asking("programmeVersionId", published.path("id"))
                        .showing(published.<String>path("code")),
                Example.of("getCoverage", "as a drawing")
                        .at("id", curriculum)
                        .accepting("image/svg+xml")
                        .asking("programmeVersionId", published.path("id"))
                        .showing(published.<String>path("code")),
                Example.of("getProgrammeCoverage", PUBLISHED)
                        .at("id", published.path("id"))
                        .showing(published.<String>path("code")),
                Example.of("getProgrammeCoverage", DRAFT)
                        .at("id", draft.path("id"))
                        .showing(draft.<String>path("code")),
                Example.of("getProgrammeCoverage", "a draft, as CSV")
                        .at("id", draft.path("id"))
                        .accepting("text/csv")
                        .showing(draft.<String>path("code")),
                Example.of("getProgrammeCoverage", "a draft, as a drawing")
                        .at("id", draft.path("id"))
                        .accepting("image/svg+xml")
                        .showing(draft.<String>path("code")));
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
