package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Api.without;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a framework may say, and that it is kept as it was said. */
@QuarkusTest
class FrameworkContentHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String COMPETENCY = "areas[0].standards[0].competencies[0]";

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                wrong("a field nobody knows", body -> body.put("colour", "blue"), "/colour FIELD_UNKNOWN"),
                wrong("no code", body -> body.remove("code"), "/code REQUIRED"),
                wrong("a code in small letters", body -> body.put("code", "mlf"), "/code PATTERN"),
                wrong("a version that is no number", body -> body.put("version", "v1"), "/version PATTERN"),
                wrong("a version of another type", body -> body.put("version", 1.0), "/version TYPE_WRONG"),
                wrong("no title", body -> body.remove("title"), "/title REQUIRED"),
                wrong("a title that is null", body -> body.put("title", null), "/title REQUIRED"),
                wrong("a title too long", body -> body.put("title", "x".repeat(201)), "/title SIZE"),
                wrong("a title with a line break", body -> body.put("title", "two\nlines"), "/title PLAIN_TEXT"),
                wrong("a title with a bell", body -> body.put("title", "ding \u0007"), "/title PLAIN_TEXT"),
                wrong("a note too long", body -> body.put("note", "x".repeat(10_001)), "/note SIZE"),
                wrong(
                        "a note on an area too long",
                        body -> body.put("areas", List.of(with(area("1"), "note", "x".repeat(10_001)))),
                        "/areas/0/note SIZE"),
                wrong(
                        "too many references",
                        body -> body.put("references", Collections.nCopies(21, titled("An act"))),
                        "/references SIZE"),
                wrong(
                        "a reference without a title and one that is no web address",
                        body -> body.put(
                                "areas",
                                List.of(with(
                                        area("1"),
                                        "references",
                                        List.of(
                                                titled(" "),
                                                Map.of("title", "An act", "uri", "javascript:alert(1)"),
                                                Map.of("title", "An act", "uri", "https://example.org/\"><b>"))))),
                        "/areas/0/references/0/title REQUIRED",
                        "/areas/0/references/1/uri PATTERN",
                        "/areas/0/references/2/uri PATTERN"),
                wrong("areas that are no list", body -> body.put("areas", "none"), "/areas TYPE_WRONG"),
                wrong("no areas at all", body -> body.remove("areas"), "/areas REQUIRED"),
                wrong(
                        "an area that is null",
                        body -> body.put("areas", Collections.singletonList(null)),
                        "/areas/0 REQUIRED"),
                wrong("too many areas", body -> body.put("areas", Collections.nCopies(51, area("1"))), "/areas SIZE"),
                wrong(
                        "a stage given twice",
                        body -> body.put("stages", Collections.nCopies(2, Map.of("code", "F", "title", "F"))),
                        "/stages/1/code REPEATED",
                        "/areas/0/standards/0/competencies/0/stages/1 STAGE_UNKNOWN",
                        "/areas/0/standards/0/competencies/1/stages/0 STAGE_UNKNOWN"),
                wrong(
                        "a rating that is a fraction",
                        body -> body.put("ratingScale", List.of(Map.of("value", 1.5, "label", "One and a half"))),
                        "/ratingScale/0/value TYPE_WRONG"),
                wrong(
                        "a rating off the scale",
                        body -> body.put("ratingScale", List.of(Map.of("value", 101, "label", "Too much"))),
                        "/ratingScale/0/value MAX"),
                wrong(
                        "a statement too long, one for a stage not claimed and one given twice",
                        body -> body.put(
                                "areas",
                                List.of(areaOf(competency(
                                        "1.1.1",
                                        "Prioritise",
                                        List.of("F"),
                                        List.of(
                                                statement("F", "one"),
                                                statement("F", "two"),
                                                statement("S1", "three")))))),
                        "/areas/0/standards/0/competencies/0/statements/1/stage REPEATED",
                        "/areas/0/standards/0/competencies/0/statements/2/stage STAGE_NOT_CLAIMED"),
                wrong(
                        "a statement of 100 000 characters",
                        body -> body.put(
                                "areas",
                                List.of(areaOf(competency(
                                        "1.1.1",
                                        "Prioritise",
                                        List.of("F"),
                                        List.of(statement("F", "x".repeat(100_000))))))),
                        "/areas/0/standards/0/competencies/0/statements/0/text SIZE"),
                wrong(
                        "an id that is none",
                        body -> body.put("areas", List.of(with(area("1"), "id", "first"))),
                        "/areas/0/id ID_INVALID"),
                wrong(
                        "an id that this framework never had",
                        body -> body.put(
                                "areas",
                                List.of(with(area("1"), "id", UUID.randomUUID().toString()))),
                        "/areas/0/id ID_UNKNOWN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBodies")
    void whatCannotBeUnderstoodIsRefusedWhereItStands(
            String what, Consumer<Map<String, Object>> damage, List<String> faults) {
        var code = newCode();
        var body = new HashMap<>(framework(code, "1.0"));
        damage.accept(body);

        var answer = as(AUTHOR).body(body).post(FRAMEWORKS);

        answer.then().statusCode(400).contentType("application/problem+json");
        var pointers = answer.jsonPath().getList("errors.pointer", String.class);
        var codes = answer.jsonPath().getList("errors.code", String.class);
        assertThat(IntStream.range(0, pointers.size()).mapToObj(i -> pointers.get(i) + " " + codes.get(i)))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(faults);
        as(AUTHOR).queryParam("code", code).get(FRAMEWORKS).then().body("items", empty());
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (var wrong :
                List.of("", "{", "null", "[]", "\"framework\"", "{} {}", "{\"code\": \"A1\", \"code\": \"A2\"}")) {
            as(AUTHOR).body(wrong).post(FRAMEWORKS).then().statusCode(400);
        }
        as(AUTHOR)
                .contentType("text/plain")
                .body("a framework")
                .post(FRAMEWORKS)
                .then()
                .statusCode(415);
        as(AUTHOR)
                .body("{\"areas\":".repeat(5_000) + "1" + "}".repeat(5_000))
                .post(FRAMEWORKS)
                .then()
                .statusCode(400);
        as(AUTHOR)
                .body(with(framework(newCode(), "1.0"), "note", "x".repeat(1_100_000)))
                .post(FRAMEWORKS)
                .then()
                .statusCode(413);
    }

    @Test
    void textIsKeptAsItWasTyped() {
        var title = "قيادة <b>bold</b> & \"quotes\" 👩🏽‍⚕️ e\u0301 \u202Eabc";
        var text = "First line\nSecond line\twith a tab 🙂 שלום";
        var body = with(
                with(framework(newCode(), "1.0"), "title", title),
                "areas",
                List.of(areaOf(competency("1.1.1", title, List.of("F"), List.of(statement("F", text))))));

        var path = FRAMEWORKS + "/" + published(FRAMEWORKS, body).path("id");

        asNobody()
                .get(path)
                .then()
                .body("title", equalTo(title))
                .body(COMPETENCY + ".title", equalTo(title))
                .body(COMPETENCY + ".statements[0].text", equalTo(text));
    }

    @Test
    void notesAndReferencesAreKeptAsTheyWereTypedAndCopiedIntoASuccessor() {
        var note = "First line\nSecond line <b>שלום</b> 🙂";
        var references = List.of(
                Map.of("title", "قانون \"one\"", "uri", "https://[2001:db8::1]/a(b)?c=d&e=%20#f"), titled("A book"));
        var noted = Map.of("note", note, "references", references);
        var competency = new HashMap<>(competency("1.1.1", "Rest", List.of("F"), List.of(statement("F", "Rests"))));
        competency.putAll(noted);
        var standard = new HashMap<String, Object>(noted);
        standard.putAll(Map.of("code", "1.1", "title", "Productivity", "competencies", List.of(competency)));
        var area = new HashMap<String, Object>(noted);
        area.putAll(Map.of("code", "1", "title", "Developing self", "standards", List.of(standard)));
        var body = new HashMap<>(framework(newCode(), "1.0"));
        body.put("references", references);
        body.put("areas", List.of(area));

        var first = published(FRAMEWORKS, body).jsonPath();
        var second = as(AUTHOR)
                .body(Map.of("version", "1.1"))
                .post(FRAMEWORKS + "/" + first.getString("id") + "/draft-successor")
                .jsonPath();

        for (var version : List.of(first, second)) {
            assertThat(version.getList("references")).isEqualTo(references);
            for (var part : List.of("areas[0]", "areas[0].standards[0]", COMPETENCY)) {
                assertThat(version.getString(part + ".note")).isEqualTo(note);
                assertThat(version.getList(part + ".references")).isEqualTo(references);
            }
        }
        asNobody()
                .get("/v1/competencies/" + first.getString(COMPETENCY + ".id"))
                .then()
                .body("note", equalTo(note))
                .body("references", equalTo(references));
    }

    @Test
    void orderIsKeptEverywhere() {
        var body = new HashMap<>(framework(newCode(), "1.0"));
        body.put("areas", List.of(area("3"), area("1"), area("2")));
        body.put("codePrinciples", List.of(titled("Zeal"), titled("Ardour"), titled("Zeal")));

        var path = FRAMEWORKS + "/" + drafted(FRAMEWORKS, body).path("id");

        as(AUTHOR)
                .get(path)
                .then()
                .body("areas.code", contains("3", "1", "2"))
                .body("codePrinciples.title", contains("Zeal", "Ardour", "Zeal"))
                .body("stages.code", contains("F", "S1"))
                .body("ratingScale.value", contains(1, 2));
    }

    @Test
    void aCompetencyClaimsTheStagesItNamesOrElseAll() {
        var body = with(
                framework(newCode(), "1.0"),
                "areas",
                List.of(areaOf(List.of(
                        without(
                                competency("1.1.1", "Prioritise", List.of(), List.of(statement("S1", "Plans"))),
                                "stages"),
                        competency("1.1.2", "Rest", List.of("S1"), List.of())))));

        var path = FRAMEWORKS + "/" + drafted(FRAMEWORKS, body).path("id");

        as(AUTHOR)
                .get(path)
                .then()
                .body(COMPETENCY + ".stages", contains("F", "S1"))
                .body(COMPETENCY + ".statements.stage", contains("S1"))
                .body("areas[0].standards[0].competencies[1].stages", contains("S1"))
                .body("areas[0].standards[0].competencies[1].statements", empty());
        as(AUTHOR)
                .get(path + "/completeness")
                .then()
                .body(
                        "missing.detail",
                        containsInAnyOrder(
                                "Competency 1.1.1 has no statement for stage F",
                                "Competency 1.1.2 has no statement for stage S1"));
    }

    @Test
    void theNextVersionHasTheSameIdsUnderTheSameCodes() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0")).jsonPath();

        var second = drafted(FRAMEWORKS, framework(code, "1.1")).jsonPath();

        assertThat(ids(second)).hasSize(9).isEqualTo(ids(first));
        assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
    }

    @Test
    void aDraftThatIsReadChangedAndSentBackKeepsItsIds() {
        var code = newCode();
        var draft = drafted(FRAMEWORKS, framework(code, "1.0"));
        var read = draft.jsonPath();
        Map<String, Object> sentBack = new HashMap<>(read.getMap(""));
        List.of("id", "status", "createdAt", "updatedAt", "returns").forEach(sentBack::remove);
        sentBack.put("title", "Changed");

        var revised = as(AUTHOR)
                .header("If-Match", draft.header("ETag"))
                .body(sentBack)
                .put(FRAMEWORKS + "/" + read.getString("id"));

        revised.then().statusCode(200).body("title", equalTo("Changed"));
        assertThat(ids(revised.jsonPath())).isEqualTo(ids(read));
    }

    @Test
    void aCompetencyMovedUnderAnotherCodeKeepsTheIdItNames() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0")).jsonPath();
        var moved = first.getString("areas[0].standards[0].competencies[1].id");

        var second = drafted(
                FRAMEWORKS,
                with(
                        framework(code, "2.0"),
                        "areas",
                        List.of(areaOf(List.of(
                                competency("1.1.2", "Quite new", List.of("F"), List.of(statement("F", "New"))),
                                with(
                                        competency(
                                                "1.1.7",
                                                "Rest",
                                                List.of("S1"),
                                                List.of(statement("S1", "Takes breaks"))),
                                        "id",
                                        moved))))));

        second.then()
                .body("areas[0].standards[0].competencies[1].id", equalTo(moved))
                .body(
                        "areas[0].standards[0].competencies[1].statements[0].id",
                        equalTo(first.getString("areas[0].standards[0].competencies[1].statements[0].id")));
        assertThat(second.jsonPath().getString("areas[0].standards[0].competencies[0].id"))
                .isNotEqualTo(moved);
    }

    @Test
    void aPrincipleUnderAnotherTitleKeepsTheIdItNames() {
        var code = newCode();
        var compassion =
                published(FRAMEWORKS, framework(code, "1.0")).jsonPath().getString("codePrinciples[0].id");

        var second = drafted(
                FRAMEWORKS,
                with(
                        framework(code, "2.0"),
                        "codePrinciples",
                        List.of(titled("Courage"), Map.of("id", compassion, "title", "Kindness"))));

        second.then()
                .body("codePrinciples[1].id", equalTo(compassion))
                .body("codePrinciples[1].title", equalTo("Kindness"));
        assertThat(second.<String>path("codePrinciples[0].id")).isNotEqualTo(compassion);
    }

    @Test
    void anIdOfAnotherFrameworkIsRefused() {
        var foreign =
                published(FRAMEWORKS, framework(newCode(), "1.0")).jsonPath().getString("areas[0].id");

        as(AUTHOR)
                .body(with(framework(newCode(), "1.0"), "areas", List.of(with(area("1"), "id", foreign))))
                .post(FRAMEWORKS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("ID_UNKNOWN"));
    }

    @Test
    void theDemonstrationFrameworkIsComplete() throws Exception {
        var file = Path.of("../deploy/journeys/src/main/resources/demonstration/framework.json");
        Map<String, Object> body = new HashMap<>(JsonPath.from(file.toFile()).getMap(""));
        body.put("code", newCode());

        var path = FRAMEWORKS + "/" + drafted(FRAMEWORKS, body).path("id");

        as(AUTHOR).get(path + "/completeness").then().body("complete", is(true));
        as(AUTHOR)
                .get(path)
                .then()
                .body("areas.standards.competencies.flatten()", hasSize(27))
                .body("areas.standards.competencies.flatten().statements.flatten()", hasSize(135));
    }

    /** The ids of all parts, in order. */
    private static List<String> ids(JsonPath framework) {
        var ids = new ArrayList<>(framework.getList("codePrinciples.id", String.class));
        ids.addAll(framework.getList("areas.id", String.class));
        ids.addAll(framework.getList("areas.standards.flatten().id", String.class));
        ids.addAll(framework.getList("areas.standards.flatten().competencies.flatten().id", String.class));
        ids.addAll(framework.getList(
                "areas.standards.flatten().competencies.flatten().statements.flatten().id", String.class));
        return ids;
    }

    private static Arguments wrong(String what, Consumer<Map<String, Object>> damage, String... faults) {
        return Arguments.of(what, damage, List.of(faults));
    }

    private static Map<String, Object> area(String code) {
        return Map.of("code", code, "title", "Area " + code, "standards", List.of());
    }

    private static Map<String, Object> titled(String title) {
        return Map.of("title", title);
    }

    private static Map<String, Object> areaOf(Map<String, Object> competency) {
        return areaOf(List.of(competency));
    }

    private static Map<String, Object> areaOf(List<Map<String, Object>> competencies) {
        return Map.of(
                "code",
                "1",
                "title",
                "Developing self",
                "standards",
                List.of(Map.of("code", "1.1", "title", "Productivity", "competencies", competencies)));
    }
}
