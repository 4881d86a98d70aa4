package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Small pathways, and what can be done with them beyond what can be done with every version. */
public final class PathwayExamples {
    public static final String PATHWAYS = "/v1/pathways";

    private PathwayExamples() {}

    /** A draft of a pathway of one step. */
    public static Map<String, Object> pathway(String code, String version, String framework, String programme) {
        return pathway(
                code,
                version,
                framework,
                List.of(step("ONLY", List.of(programme))),
                List.of(entry("ONLY", "Everybody")));
    }

    public static Map<String, Object> pathway(
            String code,
            String version,
            String framework,
            List<Map<String, Object>> steps,
            List<Map<String, Object>> entryPoints) {
        return Map.of(
                "code", code,
                "title", "A pathway",
                "version", version,
                "audience", "Whoever leads people",
                "frameworkVersionId", framework,
                "steps", steps,
                "entryPoints", entryPoints);
    }

    /** A step with these programmes, from which one may go on to others. */
    public static Map<String, Object> step(String code, List<String> programmes, String... next) {
        return Map.of("code", code, "title", "Step " + code, "programmes", programmes, "next", List.of(next));
    }

    public static Map<String, Object> entry(String step, String audience, String... alreadyCompleted) {
        return Map.of("step", step, "audience", audience, "alreadyCompleted", List.of(alreadyCompleted));
    }

    /** A published pathway of one step, through the stages of the framework behind this version of a curriculum. */
    static Response publishedOn(String framework, String curriculum) {
        return published(PATHWAYS, body(framework, curriculum));
    }

    static Response draftedOn(String framework, String curriculum) {
        return drafted(PATHWAYS, body(framework, curriculum));
    }

    /** A draft of a pathway of one step whose programme was published for it. */
    static Map<String, Object> body(String framework, String curriculum) {
        var programme = newCode();
        published("/v1/programmes", programme(programme, "1.0", curriculum));
        return pathway(newCode(), "1.0", framework, programme);
    }

    /** What can be done with versions of pathways alone. */
    static Stream<Example> of(Response published, Response draft, String retirement) {
        String id = published.path("id");
        return Stream.of(
                Example.of("schedulePathwayRetirement").at("id", id).sending(retirement),
                Example.of("undoPathwayRetirement").at("id", id),
                Example.of("draftPathwaySuccessor").at("id", id).sending("{\"version\":\"1.1\"}"),
                Example.of("getPathwayRework").at("id", id),
                Example.of("getNextOnPathway", "a published version")
                        .at("id", id)
                        .showing(id),
                Example.of("getNextOnPathway", "a draft")
                        .at("id", draft.path("id"))
                        .showing(draft.<String>path("id")));
    }
}
