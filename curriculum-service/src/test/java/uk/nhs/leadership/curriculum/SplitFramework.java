package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** A framework that goes on in a way that not everything built on it can follow. */
public final class SplitFramework {
    private static final String FRAMEWORKS = "/v1/frameworks";

    private SplitFramework() {}

    /** Publishes the version after {@link Api#framework}: 1.1.1 is under the code 9.9.9, 1.1.2 split into itself and 1.1.3. */
    public static String publishedAfter(Response before) {
        var rest = before.<String>path("areas[0].standards[0].competencies[1].id");
        var body = with(
                framework(before.path("code"), "1.1"),
                "areas",
                List.of(Map.of(
                        "code",
                        "1",
                        "title",
                        "Developing self",
                        "standards",
                        List.of(Map.of(
                                "code",
                                "1.1",
                                "title",
                                "Productivity",
                                "competencies",
                                List.of(
                                        with(
                                                competency(
                                                        "9.9.9",
                                                        "Prioritise",
                                                        List.of("F", "S1"),
                                                        List.of(
                                                                statement("F", "Keeps a list"),
                                                                statement("S1", "Plans the month"))),
                                                "id",
                                                before.<String>path("areas[0].standards[0].competencies[0].id")),
                                        competency(
                                                "1.1.2",
                                                "Rest",
                                                List.of("S1"),
                                                List.of(statement("S1", "Takes breaks"))),
                                        competency(
                                                "1.1.3",
                                                "Recover",
                                                List.of("S1"),
                                                List.of(statement("S1", "Sleeps")))))))));
        var after = drafted(FRAMEWORKS, body);
        var path = FRAMEWORKS + "/" + after.<String>path("id");
        var recover = after.<String>path("areas[0].standards[0].competencies[2].id");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "statements",
                        List.of(
                                Map.of("became", "SPLIT", "from", rest, "to", rest),
                                Map.of("became", "SPLIT", "from", rest, "to", recover))))
                .put(path + "/migration-map")
                .then()
                .statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"").then().statusCode(200);
        return after.path("id");
    }
}
