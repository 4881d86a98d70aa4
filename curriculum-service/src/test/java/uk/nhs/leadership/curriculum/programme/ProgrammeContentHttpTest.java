package uk.nhs.leadership.curriculum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.claim;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.module;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a programme may say, on which curriculum, and which others it may ask for first. */
@QuarkusTest
class ProgrammeContentHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";
    private static final String PROGRAMMES = "/v1/programmes";

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                wrong("a field nobody knows", body -> body.put("colour", "blue"), "/colour FIELD_UNKNOWN"),
                wrong("no curriculum", body -> body.remove("curriculumVersionId"), "/curriculumVersionId REQUIRED"),
                wrong(
                        "a curriculum that is not there",
                        body -> body.put(
                                "curriculumVersionId", UUID.randomUUID().toString()),
                        "/curriculumVersionId CURRICULUM_UNKNOWN"),
                wrong("no stage", body -> body.remove("stage"), "/stage REQUIRED"),
                wrong(
                        "a stage that the framework does not have",
                        body -> body.put("stage", "S9"),
                        "/stage STAGE_UNKNOWN"),
                wrong("a strand nobody knows", body -> body.put("strand", "FOLLOWERSHIP"), "/strand CODE_UNKNOWN"),
                wrong("an owner that is no code", body -> body.put("owner", "NHS England"), "/owner PATTERN"),
                wrong("a duration in words", body -> body.put("duration", "six months"), "/duration PATTERN"),
                wrong(
                        "a duration of two units",
                        body -> body.put("durationWithPriorLearning", "P1Y6M"),
                        "/durationWithPriorLearning PATTERN"),
                wrong("points below nothing", body -> body.put("cpdPoints", -1), "/cpdPoints MIN"),
                wrong("no structure", body -> body.remove("structure"), "/structure REQUIRED"),
                wrong(
                        "a structure that counts without a number",
                        body -> body.put("structure", Map.of("kind", "AT_LEAST_MODULES")),
                        "/structure/atLeast REQUIRED"),
                wrong(
                        "a structure with a number and nothing to count",
                        body -> body.put("structure", Map.of("kind", "ALL_IN_ORDER", "atLeast", 2)),
                        "/structure/atLeast OUT_OF_PLACE"),
                wrong(
                        "an empty entry requirement",
                        body -> body.put("entryRequirements", List.of("Leads a team", " ")),
                        "/entryRequirements/1 REQUIRED"),
                wrong(
                        "a prerequisite that is no code",
                        body -> body.put("prerequisites", List.of("first steps")),
                        "/prerequisites/0 PATTERN"),
                wrong(
                        "a prerequisite twice",
                        body -> body.put("prerequisites", List.of("STEPS", "STEPS")),
                        "/prerequisites/1 REPEATED"),
                wrong(
                        "itself as a prerequisite",
                        body -> body.put("prerequisites", List.of(body.get("code"))),
                        "/prerequisites/0 ITSELF"),
                wrong("modules that are no list", body -> body.put("modules", Map.of()), "/modules TYPE_WRONG"),
                wrong(
                        "a module with nothing in it",
                        body -> body.put("modules", List.of(Map.of())),
                        "/modules/0/code REQUIRED",
                        "/modules/0/delivery REQUIRED",
                        "/modules/0/hours REQUIRED",
                        "/modules/0/outcomes REQUIRED",
                        "/modules/0/title REQUIRED"),
                wrong(
                        "too many modules",
                        body -> body.put("modules", Collections.nCopies(101, module("M1", 1))),
                        "/modules SIZE"),
                wrong(
                        "an outcome that the curriculum does not have",
                        body -> body.put(
                                "modules",
                                List.of(module(
                                        "M1", 60, claim("1.1.1-S1", "ASSESSED"), claim("1.1.9-S1", "ASSESSED")))),
                        "/modules/0/outcomes/1/outcome OUTCOME_UNKNOWN"),
                wrong(
                        "an outcome twice in one module",
                        body -> body.put(
                                "modules",
                                List.of(module(
                                        "M1", 60, claim("1.1.1-S1", "ASSESSED"), claim("1.1.1-S1", "DEVELOPED")))),
                        "/modules/0/outcomes/1/outcome REPEATED"),
                wrong(
                        "a depth nobody knows",
                        body -> body.put("modules", List.of(module("M1", 60, claim("1.1.1-S1", "MASTERED")))),
                        "/modules/0/outcomes/0/depth CODE_UNKNOWN"),
                wrong(
                        "an id that this programme never had",
                        body -> body.put(
                                "modules",
                                List.of(with(
                                        module("M1", 60),
                                        "id",
                                        UUID.randomUUID().toString()))),
                        "/modules/0/id ID_UNKNOWN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBodies")
    void whatCannotBeUnderstoodIsRefusedWhereItStands(
            String what, Consumer<Map<String, Object>> damage, List<String> faults) {
        var code = newCode();
        var body = new HashMap<>(programme(code, "1.0", publishedCurriculum()));
        damage.accept(body);

        var answer = as(AUTHOR).body(body).post(PROGRAMMES);

        answer.then().statusCode(400).contentType("application/problem+json");
        var pointers = answer.jsonPath().getList("errors.pointer", String.class);
        var codes = answer.jsonPath().getList("errors.code", String.class);
        assertThat(IntStream.range(0, pointers.size()).mapToObj(i -> pointers.get(i) + " " + codes.get(i)))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(faults);
        as(AUTHOR).queryParam("code", code).get(PROGRAMMES).then().body("items", empty());
    }

    @Test
    void itCanOnlyBeBuiltOnAPublishedCurriculum() {
        var code = newCode();
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var draft = drafted(CURRICULA, curriculum(newCode(), "1.0", framework)).<String>path("id");

        as(AUTHOR)
                .body(programme(code, "1.0", draft))
                .post(PROGRAMMES)
                .then()
                .statusCode(409)
                .body("code", equalTo("CURRICULUM_NOT_PUBLISHED"));

        as(AUTHOR).queryParam("code", code).get(PROGRAMMES).then().body("items", empty());
    }

    @Test
    void aDraftMovesToAnotherVersionOfTheCurriculumTogetherWithItsModules() {
        var first = publishedCurriculum();
        var second = publishedCurriculum();
        var code = newCode();
        var path = PROGRAMMES + "/"
                + drafted(PROGRAMMES, programme(code, "1.0", first)).path("id");

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(programme(code, "1.0", second))
                .put(path)
                .then()
                .statusCode(200)
                .body("curriculumVersionId", equalTo(second))
                .body("modules[1].outcomes.outcome", contains("1.1.1-S1", "1.1.2-S1"));
    }

    @Test
    void everythingIsKeptAsItWasSaid() {
        var steps = newCode();
        var curriculum = publishedCurriculum();
        published(PROGRAMMES, programme(steps, "1.0", curriculum));
        var body = new HashMap<>(programme(newCode(), "1.0", curriculum));
        body.put("title", "قيادة <b>🙂</b>");
        body.put("note", "first line\nsecond line");
        body.put("strand", "LEADERSHIP");
        body.put("award", "Award in Healthcare Leadership");
        body.put("owner", "P0001");
        body.put("duration", "P24M");
        body.put("durationWithPriorLearning", "P18M");
        body.put("cpdPoints", 0);
        body.put("structure", Map.of("kind", "AT_LEAST_POINTS", "atLeast", 3));
        body.put("entryRequirements", List.of("Leads a team", "Ein Zeugnis, oder zwei"));
        body.put("prerequisites", List.of(steps));
        body.put(
                "modules",
                List.of(
                        with(module("B", 20, claim("1.1.2-S1", "ASSESSED")), "delivery", "WORKPLACE"),
                        with(module("A", 40, claim("1.1.1-S1", "INTRODUCED")), "delivery", "ONLINE"),
                        with(module("C", 60, claim("1.1.1-S1", "DEVELOPED")), "delivery", "IN_PERSON")));

        var path = PROGRAMMES + "/" + published(PROGRAMMES, body).path("id");

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("قيادة <b>🙂</b>"))
                .body("note", equalTo("first line\nsecond line"))
                .body("audience", equalTo("First-time leaders"))
                .body("stage", equalTo("S1"))
                .body("strand", equalTo("LEADERSHIP"))
                .body("award", equalTo("Award in Healthcare Leadership"))
                .body("owner", equalTo("P0001"))
                .body("duration", equalTo("P24M"))
                .body("durationWithPriorLearning", equalTo("P18M"))
                .body("cpdPoints", is(0))
                .body("structure.kind", equalTo("AT_LEAST_POINTS"))
                .body("structure.atLeast", is(3))
                .body("leastHours", is(60))
                .body("entryRequirements", contains("Leads a team", "Ein Zeugnis, oder zwei"))
                .body("prerequisites", contains(steps))
                .body("modules.code", contains("B", "A", "C"))
                .body("modules.hours", contains(20, 40, 60))
                .body("modules.points", contains(2, 2, 2))
                .body("modules.delivery", contains("WORKPLACE", "ONLINE", "IN_PERSON"))
                .body("modules.outcomes.flatten().depth", contains("ASSESSED", "INTRODUCED", "DEVELOPED"));
    }

    @Test
    void whatIsLeftOutIsNotMadeUp() {
        var path = PROGRAMMES + "/"
                + drafted(PROGRAMMES, programme(newCode(), "1.0", publishedCurriculum()))
                        .path("id");

        as(AUTHOR)
                .get(path)
                .then()
                .body("note", nullValue())
                .body("award", nullValue())
                .body("duration", nullValue())
                .body("durationWithPriorLearning", nullValue())
                .body("cpdPoints", nullValue())
                .body("structure.atLeast", nullValue());
    }

    @Test
    void theNextVersionHasTheSameIdsUnderTheSameCodesOrWhereTheyAreNamed() {
        var code = newCode();
        var curriculum = publishedCurriculum();
        var first = published(PROGRAMMES, programme(code, "1.0", curriculum)).jsonPath();

        var second = drafted(
                        PROGRAMMES,
                        with(
                                programme(code, "1.1", curriculum),
                                "modules",
                                List.of(
                                        module("M1", 40),
                                        with(module("renamed", 30), "id", first.getString("modules[1].id")),
                                        module("M2", 30))))
                .jsonPath();

        assertThat(second.getList("modules.id", String.class).subList(0, 2))
                .isEqualTo(first.getList("modules.id", String.class));
        assertThat(new HashSet<>(second.getList("modules.id", String.class))).hasSize(3);
    }

    // What is asked for first

    @Test
    void aPrerequisiteMustBeInForceBeforeWhatAsksForIt() {
        var curriculum = publishedCurriculum();
        var steps = newCode();
        var path = inReview(asking(programme(newCode(), "1.0", curriculum), steps));

        step(PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_INCOMPLETE"))
                .body("errors.pointer", contains("/prerequisites/0"))
                .body("errors.code", contains("PROGRAMME_UNKNOWN"));
        published(PROGRAMMES, programme(steps, "1.0", curriculum));

        as(AUTHOR).get(path + "/completeness").then().body("complete", is(true));
        step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(200);
    }

    @Test
    void leadershipNeedsTheFoundationsOfManagementAtItsStage() {
        var curriculum = publishedCurriculum();
        var path = inReview(with(programme(newCode(), "1.0", curriculum), "strand", "LEADERSHIP"));

        step(PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("FOUNDATIONS_MISSING"));

        as(AUTHOR).get(path).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void noChainOfPrerequisitesClosesToACircle() {
        var curriculum = publishedCurriculum();
        var first = newCode();
        var second = newCode();
        var third = newCode();
        published(PROGRAMMES, programme(first, "1.0", curriculum));
        published(PROGRAMMES, asking(programme(second, "1.0", curriculum), first));
        published(PROGRAMMES, asking(programme(third, "1.0", curriculum), second));

        var path = inReview(asking(programme(first, "1.1", curriculum), third));

        step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(409).body("errors.code", contains("CIRCULAR"));
        as(AUTHOR).get(path).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void ofTwoThatAskForOneAnotherAndArePublishedAtOnceOneIs() throws Exception {
        var curriculum = publishedCurriculum();
        var one = newCode();
        var other = newCode();
        published(PROGRAMMES, programme(one, "1.0", curriculum));
        published(PROGRAMMES, programme(other, "1.0", curriculum));
        var paths = List.of(
                inReview(asking(programme(one, "1.1", curriculum), other)),
                inReview(asking(programme(other, "1.1", curriculum), one)));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(paths.stream()
                    .<Callable<Response>>map(path -> () -> step(PUBLISHER, path, "publish", "\"1\""))
                    .toList());

            assertThat(List.of(
                            answers.getFirst().get().statusCode(),
                            answers.getLast().get().statusCode()))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Map<String, Object> asking(Map<String, Object> body, String prerequisite) {
        return with(body, "prerequisites", List.of(prerequisite));
    }

    private static String inReview(Map<String, Object> body) {
        var path = PROGRAMMES + "/" + drafted(PROGRAMMES, body).path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        return path;
    }

    @Test
    void theDemonstrationProgrammesAreCompleteOnTheDemonstrationCurriculum() {
        var framework = new HashMap<>(demonstration("framework.json").<String, Object>getMap(""));
        framework.put("code", newCode());
        var curriculum = new HashMap<>(demonstration("curriculum.json").<String, Object>getMap(""));
        curriculum.put("code", newCode());
        curriculum.put("frameworkVersionId", published(FRAMEWORKS, framework).path("id"));
        var curriculumId = published(CURRICULA, curriculum).<String>path("id");

        var programmes = demonstration("programmes.json").<Map<String, Object>>getList("programmes");

        // Under their own codes, because one asks for another.
        assertThat(programmes)
                .isNotEmpty()
                .allSatisfy(programme -> published(PROGRAMMES, with(programme, "curriculumVersionId", curriculumId))
                        .then()
                        .body("status", equalTo("PUBLISHED")));
    }

    private static JsonPath demonstration(String file) {
        return JsonPath.from(Path.of("../deploy/journeys/src/main/resources/demonstration", file)
                .toFile());
    }

    private static Arguments wrong(String what, Consumer<Map<String, Object>> damage, String... faults) {
        return Arguments.of(what, damage, List.of(faults));
    }
}
