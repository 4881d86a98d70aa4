package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Crosswalks, and what can be asked of them. */
public final class CrosswalkExamples {
    public static final String CROSSWALKS = "/v1/crosswalks";

    public static final String AREA = "areas[0]";
    public static final String FIRST = "areas[0].standards[0].competencies[0]";
    public static final String SECOND = "areas[0].standards[0].competencies[1]";

    private CrosswalkExamples() {}

    /** A published framework of its own. */
    public static Response framework() {
        return published("/v1/frameworks", Api.framework(newCode(), "1.0"));
    }

    /**
     * A draft of a crosswalk between two of these: the first competency is the first of the other; the area of the one takes
     * in the second of the other; the second competency of the one has nothing that answers to it.
     */
    public static Map<String, Object> crosswalk(String code, String version, Response from, Response to) {
        return crosswalk(
                code,
                version,
                from,
                to,
                List.of(
                        Map.of("from", id(from, FIRST), "to", id(to, FIRST), "relation", "EXACT"),
                        Map.of(
                                "from",
                                id(from, AREA),
                                "to",
                                id(to, SECOND),
                                "relation",
                                "NARROWER",
                                "rationale",
                                "Rest is a part of developing oneself. 🙂")));
    }

    /** A draft of a crosswalk with these entries. */
    public static Map<String, Object> crosswalk(
            String code, String version, Response from, Response to, List<Map<String, Object>> entries) {
        return Map.of(
                "code",
                code,
                "title",
                "A crosswalk",
                "version",
                version,
                "fromFrameworkVersionId",
                from.path("id"),
                "toFrameworkVersionId",
                to.path("id"),
                "entries",
                entries);
    }

    /** Publishes the next version of a framework, from which 1.1.2 was dropped. */
    public static Response withoutRest(Response framework) {
        var next = drafted(
                "/v1/frameworks",
                with(
                        Api.framework(framework.path("code"), "1.1"),
                        "areas",
                        List.of(area(competency(
                                "1.1.1", "Prioritise", List.of("F"), List.of(statement("F", "Keeps a list")))))));
        var path = "/v1/frameworks/" + next.path("id");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("statements", List.of(Map.of("became", "DROPPED", "from", id(framework, SECOND)))))
                .put(path + "/migration-map")
                .then()
                .statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"").then().statusCode(200);
        return next;
    }

    /** Area 1 with standard 1.1 and these competencies in it. */
    public static Map<String, Object> area(Object... competencies) {
        var standard = Map.of("code", "1.1", "title", "Productivity", "competencies", List.of(competencies));
        return Map.of("code", "1", "title", "Developing self", "standards", List.of(standard));
    }

    /** The id of a part of a framework. */
    public static String id(Response framework, String part) {
        return framework.path(part + ".id");
    }

    static Stream<Example> all(VersionExamples versions, String retirement) {
        var from = framework();
        var to = framework();
        var published = published(CROSSWALKS, crosswalk(newCode(), "1.0", from, to));
        var draft = drafted(CROSSWALKS, crosswalk(newCode(), "1.0", from, to));
        String id = published.path("id");
        String draftId = draft.path("id");
        return Stream.concat(
                versions.of("Crosswalk", "Crosswalks", published, draft, crosswalk(newCode(), "1.0", from, to)),
                Stream.of(
                        Example.of("scheduleCrosswalkRetirement").at("id", id).sending(retirement),
                        Example.of("undoCrosswalkRetirement").at("id", id),
                        Example.of("draftCrosswalkSuccessor").at("id", id).sending("{\"version\":\"1.1\"}"),
                        Example.of("getCrosswalkRework").at("id", id),
                        Example.of("getCrosswalkCoverage", "a published version")
                                .at("id", id)
                                .showing(id),
                        Example.of("getCrosswalkCoverage", "a draft")
                                .at("id", draftId)
                                .showing(draftId),
                        Example.of("getCrosswalkCoverage", "a draft, as CSV")
                                .at("id", draftId)
                                .accepting("text/csv")
                                .showing("NARROWER"),
                        Example.of("getCrosswalkSuccession", "a published version")
                                .at("id", id)
                                .showing(id),
                        Example.of("getCrosswalkSuccession", "a draft")
                                .at("id", draftId)
                                .showing(draftId),
                        Example.of("listCounterparts").at("id", id(from, FIRST)).showing(id)));
    }

    /** What can be done with whatever has versions. */
    interface VersionExamples {
        Stream<Example> of(String kind, String kinds, Response published, Response draft, Map<String, Object> another);
    }
}
