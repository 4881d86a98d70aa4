package uk.nhs.leadership.curriculum.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.CROSSWALKS;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.FIRST;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.SECOND;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.area;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.crosswalk;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.framework;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.id;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.withoutRest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.Api;

/** What a crosswalk may say, how it reads from either end, and what is read off it. */
@QuarkusTest
class CrosswalkContentHttpTest {
    private record Between(Response from, Response to) {}

    private static @Nullable Between between;

    private static Between between() {
        if (between == null) {
            between = new Between(framework(), framework());
        }
        return between;
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                wrong("a field nobody knows", body -> body.put("colour", "blue"), "/colour FIELD_UNKNOWN"),
                wrong("a code in words", body -> body.put("code", "from here to there"), "/code PATTERN"),
                wrong("no origin", body -> body.remove("fromFrameworkVersionId"), "/fromFrameworkVersionId REQUIRED"),
                wrong("no destination", body -> body.remove("toFrameworkVersionId"), "/toFrameworkVersionId REQUIRED"),
                wrong(
                        "frameworks that are not there",
                        body -> {
                            body.put("fromFrameworkVersionId", UUID.randomUUID().toString());
                            body.put("toFrameworkVersionId", UUID.randomUUID().toString());
                        },
                        "/fromFrameworkVersionId FRAMEWORK_UNKNOWN",
                        "/toFrameworkVersionId FRAMEWORK_UNKNOWN"),
                wrong(
                        "a framework and itself",
                        body -> {
                            body.put("toFrameworkVersionId", body.get("fromFrameworkVersionId"));
                            body.put("entries", List.of());
                        },
                        "/toFrameworkVersionId SAME_FRAMEWORK"),
                wrong("no entries", body -> body.remove("entries"), "/entries REQUIRED"),
                wrong("entries that are no list", body -> body.put("entries", Map.of()), "/entries TYPE_WRONG"),
                wrong(
                        "an entry with nothing in it",
                        body -> body.put("entries", List.of(Map.of())),
                        "/entries/0/from REQUIRED",
                        "/entries/0/relation REQUIRED",
                        "/entries/0/to REQUIRED"),
                wrong(
                        "a relation nobody knows",
                        body -> body.put("entries", List.of(with(entry(FIRST, FIRST, "EXACT"), "relation", "CLOSE"))),
                        "/entries/0/relation CODE_UNKNOWN"),
                wrong(
                        "the same two parts twice",
                        body -> body.put(
                                "entries",
                                List.of(
                                        entry(FIRST, FIRST, "EXACT"),
                                        entry(FIRST, SECOND, "RELATED"),
                                        entry(FIRST, FIRST, "RELATED"))),
                        "/entries/2 REPEATED"),
                wrong(
                        "parts that are not there",
                        body -> body.put(
                                "entries",
                                List.of(
                                        entry(FIRST, FIRST, "EXACT"),
                                        Map.of(
                                                "from",
                                                UUID.randomUUID().toString(),
                                                "to",
                                                id(between().from(), SECOND),
                                                "relation",
                                                "EXACT"))),
                        "/entries/1/from PART_UNKNOWN",
                        "/entries/1/to PART_UNKNOWN"),
                wrong(
                        "a stage statement, which is no such part",
                        body -> body.put(
                                "entries",
                                List.of(with(
                                        entry(FIRST, FIRST, "EXACT"),
                                        "from",
                                        id(between().from(), FIRST + ".statements[0]")))),
                        "/entries/0/from PART_UNKNOWN"),
                wrong(
                        "a rationale that is too long",
                        body -> body.put(
                                "entries", List.of(with(entry(FIRST, FIRST, "EXACT"), "rationale", "x".repeat(2_001)))),
                        "/entries/0/rationale SIZE"),
                wrong(
                        "too many entries",
                        body -> body.put("entries", Collections.nCopies(3_001, entry(FIRST, FIRST, "EXACT"))),
                        "/entries SIZE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBodies")
    void whatCannotBeUnderstoodIsRefusedWhereItStands(
            String what, Consumer<Map<String, Object>> damage, List<String> faults) {
        var code = newCode();
        var body =
                new HashMap<>(crosswalk(code, "1.0", between().from(), between().to()));
        damage.accept(body);

        var answer = as(AUTHOR).body(body).post(CROSSWALKS);

        answer.then().statusCode(400).contentType("application/problem+json");
        var pointers = answer.jsonPath().getList("errors.pointer", String.class);
        var codes = answer.jsonPath().getList("errors.code", String.class);
        assertThat(IntStream.range(0, pointers.size()).mapToObj(i -> pointers.get(i) + " " + codes.get(i)))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(faults);
        as(AUTHOR).queryParam("code", code).get(CROSSWALKS).then().body("items", empty());
    }

    @Test
    void whatIsNotPublishedIsNotMapped() {
        var code = newCode();
        var draft = drafted("/v1/frameworks", Api.framework(newCode(), "1.0"));

        as(AUTHOR)
                .body(crosswalk(code, "1.0", between().from(), draft))
                .post(CROSSWALKS)
                .then()
                .statusCode(409)
                .body("code", equalTo("MAPPED_FRAMEWORK_NOT_PUBLISHED"));

        as(AUTHOR).queryParam("code", code).get(CROSSWALKS).then().body("items", empty());
    }

    @Test
    void aDraftMovesToOtherFrameworksTogetherWithItsEntries() {
        var code = newCode();
        var path = CROSSWALKS + "/"
                + drafted(
                                CROSSWALKS,
                                crosswalk(
                                        code, "1.0", between().from(), between().to()))
                        .path("id");
        var other = framework();

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(crosswalk(code, "1.0", other, between().from()))
                .put(path)
                .then()
                .statusCode(200)
                .body("from.frameworkVersionId", equalTo(other.path("id")))
                .body("to.frameworkVersionId", equalTo(between().from().path("id")))
                .body("entries[0].from.id", equalTo(id(other, FIRST)));
    }

    @Test
    void everythingIsKeptAsItWasSaid() {
        var body = new HashMap<>(
                crosswalk(newCode(), "1.0", between().from(), between().to()));
        body.put("title", "قيادة <b>🙂</b>");
        body.put("note", "first line\nsecond line");

        var path = CROSSWALKS + "/" + published(CROSSWALKS, body).path("id");

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("قيادة <b>🙂</b>"))
                .body("note", equalTo("first line\nsecond line"))
                .body("reversed", is(false))
                .body("from.code", equalTo(between().from().path("code")))
                .body("to.title", equalTo("A framework"))
                .body("entries.from.kind", contains("COMPETENCY", "AREA"))
                .body("entries.from.code", contains("1.1.1", "1"))
                .body("entries.to.title", contains("Prioritise", "Rest"))
                .body("entries.relation", contains("EXACT", "NARROWER"))
                .body("entries[0].rationale", nullValue())
                .body("entries[1].rationale", equalTo("Rest is a part of developing oneself. 🙂"));
    }

    @Test
    void fromTheOtherEndItReadsTheOtherWayRound() {
        var path = publishedPath();

        asNobody()
                .queryParam("reversed", true)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("reversed", is(true))
                .body("from.code", equalTo(between().to().path("code")))
                .body("entries.from.code", contains("1.1.1", "1.1.2"))
                .body("entries.to.code", contains("1.1.1", "1"))
                .body("entries.relation", contains("EXACT", "BROADER"));
        asNobody()
                .queryParam("reversed", "perhaps")
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?reversed"));
    }

    @Test
    void theListIsNarrowedToOneFrameworkAtEitherEnd() {
        var from = framework();
        var to = framework();
        var crosswalk =
                published(CROSSWALKS, crosswalk(newCode(), "1.0", from, to)).<String>path("id");

        for (var end : List.of(from, to)) {
            asNobody()
                    .queryParam("frameworkVersionId", end.<String>path("id"))
                    .get(CROSSWALKS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(crosswalk))
                    .body("items[0].fromFrameworkVersionId", equalTo(from.path("id")));
        }
        asNobody()
                .queryParam("frameworkVersionId", "MLF")
                .get(CROSSWALKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?frameworkVersionId"));
    }

    // Coverage

    @Test
    void whatOneFrameworkCoversOfTheOtherIsToldPartByPart() {
        var path = publishedPath() + "/coverage";

        var answer = asNobody().get(path);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("of.code", equalTo(between().from().path("code")))
                .body("by.code", equalTo(between().to().path("code")))
                .body("parts.part.code", contains("1", "1.1", "1.1.1", "1.1.2"))
                .body("parts.closest", contains("NARROWER", null, "EXACT", null))
                .body("parts[0].counterparts.part.code", contains("1.1.2"))
                .body("parts[3].counterparts", empty())
                .body("summary.kind", contains("AREA", "STANDARD", "COMPETENCY"))
                .body("summary[2].parts", is(2))
                .body("summary[2].exact", is(1))
                .body("summary[2].none", is(1));
        asNobody()
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void theOtherWayRoundAndAsCsv() {
        var path = publishedPath() + "/coverage";

        asNobody()
                .queryParam("reversed", true)
                .get(path)
                .then()
                .statusCode(200)
                .body("of.code", equalTo(between().to().path("code")))
                .body("parts.closest", contains(null, null, "EXACT", "BROADER"));
        assertThat(asNobody()
                        .accept("text/csv")
                        .queryParam("reversed", true)
                        .get(path)
                        .asString())
                .isEqualTo("""
                        kind,code,relation,through,counterpartKind,counterpart
                        AREA,1,,,,
                        STANDARD,1.1,,,,
                        COMPETENCY,1.1.1,EXACT,,COMPETENCY,1.1.1
                        COMPETENCY,1.1.2,BROADER,,AREA,1
                        """.replace("\n", "\r\n"));
    }

    @Test
    void theCoverageOfADraftIsForThoseWhoSeeIt() {
        var path = CROSSWALKS + "/"
                + drafted(
                                CROSSWALKS,
                                crosswalk(
                                        newCode(),
                                        "1.0",
                                        between().from(),
                                        between().to()))
                        .path("id")
                + "/coverage";

        as(AUTHOR).get(path).then().statusCode(200).header("Cache-Control", "no-store");
        as(PUBLISHER).accept("text/csv").get(path).then().statusCode(200);
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.get(path).then().statusCode(404);
        }
        asNobody().accept("text/csv").get(path).then().statusCode(404);
        asNobody()
                .get(CROSSWALKS + "/" + UUID.randomUUID() + "/coverage")
                .then()
                .statusCode(404);
    }

    // When a framework goes on

    @Test
    void whenAFrameworkGoesOnItsCrosswalksSaySoAndNameWhatIsGone() {
        var from = framework();
        var to = framework();
        var published = published(CROSSWALKS, crosswalk(newCode(), "1.0", from, to));
        var path = CROSSWALKS + "/" + published.path("id") + "/succession";
        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("current", is(true))
                .body("frameworks.gone", contains(empty(), empty()));

        var newest = withoutRest(to);

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("crosswalkVersionId", equalTo(published.path("id")))
                .body("current", is(false))
                .body("frameworks.mapped.frameworkVersionId", contains(from.<String>path("id"), to.<String>path("id")))
                .body("frameworks[0].newest", nullValue())
                .body("frameworks[1].newest.frameworkVersionId", equalTo(newest.path("id")))
                .body("frameworks[1].newest.version", equalTo("1.1"))
                .body("frameworks[1].gone.id", contains(id(to, SECOND)));
        asNobody()
                .get("/v1/frameworks/" + newest.path("id") + "/impact")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CROSSWALK"))
                .body("items.id", contains(published.<String>path("id")))
                .body("items[0].parts.code", contains("1.1.1", "1"))
                .body("items[0].parts[1].competencies.became", contains("DROPPED"));
        asNobody()
                .get(CROSSWALKS + "/" + UUID.randomUUID() + "/succession")
                .then()
                .statusCode(404);
    }

    @Test
    void theSuccessionOfADraftIsForThoseWhoSeeIt() {
        var path = CROSSWALKS + "/"
                + drafted(
                                CROSSWALKS,
                                crosswalk(
                                        newCode(),
                                        "1.0",
                                        between().from(),
                                        between().to()))
                        .path("id")
                + "/succession";

        as(AUTHOR).get(path).then().statusCode(200).body("current", is(true));
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.get(path).then().statusCode(404);
        }
    }

    // What answers to a competency

    @Test
    void ofACompetencyEveryCrosswalkInForceIsAskedFromItsOwnEnd() {
        var here = framework();
        var there = framework();
        var elsewhere = framework();
        var first =
                published(CROSSWALKS, crosswalk(newCode(), "1.0", here, there)).<String>path("id");
        var second = published(
                        CROSSWALKS,
                        crosswalk(
                                newCode(),
                                "1.0",
                                elsewhere,
                                here,
                                List.of(Map.of(
                                        "from",
                                        id(elsewhere, SECOND),
                                        "to",
                                        id(here, FIRST),
                                        "relation",
                                        "BROADER",
                                        "rationale",
                                        "To rest is one way to prioritise."))))
                .<String>path("id");
        drafted(CROSSWALKS, crosswalk(newCode(), "1.0", here, elsewhere));
        var path = "/v1/competencies/" + id(here, FIRST) + "/counterparts";

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.crosswalkVersionId", contains(first, second))
                .body("items.frameworkVersionId", contains(here.<String>path("id"), here.<String>path("id")))
                .body("items.framework.code", contains(there.<String>path("code"), elsewhere.<String>path("code")))
                .body("items.part.code", contains("1.1.1", "1.1.2"))
                .body("items.relation", contains("EXACT", "NARROWER"))
                .body("items[0].rationale", nullValue())
                .body("items[1].rationale", equalTo("To rest is one way to prioritise."));
        var page = asNobody().queryParam("limit", 1).get(path);
        page.then().body("items.crosswalkVersionId", contains(first));
        asNobody()
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get(path)
                .then()
                .body("items.crosswalkVersionId", contains(second))
                .body("next", nullValue());
    }

    @Test
    void aCompetencyWithoutACounterpartHasNoneAndWhatIsNoneIsNotFound() {
        var lonely = framework();

        asNobody()
                .get("/v1/competencies/" + id(lonely, FIRST) + "/counterparts")
                .then()
                .statusCode(200)
                .body("items", empty());
        for (var nothing :
                List.of(UUID.randomUUID().toString(), id(lonely, "areas[0]"), id(unpublished(), FIRST), "latest")) {
            asNobody()
                    .get("/v1/competencies/" + nothing + "/counterparts")
                    .then()
                    .statusCode(404);
        }
        for (var madeUp : List.of("made-up", "bm9uc2Vuc2U", "eB95")) {
            asNobody()
                    .queryParam("after", madeUp)
                    .get("/v1/competencies/" + id(lonely, FIRST) + "/counterparts")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?after"));
        }
    }

    @Test
    void theCostOfWhatAnswersToACompetencyDoesNotGrowWithTheNumberOfCrosswalks() {
        var here = framework();
        for (var times = 0; times < 3; times++) {
            published(CROSSWALKS, crosswalk(newCode(), "1.0", here, framework()));
        }
        var path = "/v1/competencies/" + id(here, FIRST) + "/counterparts";

        var cost = Statements.of(() -> asNobody().get(path).then().statusCode(200));

        assertThat(cost.of("SELECT")).isEqualTo(2);
    }

    // What other frameworks are like

    @Test
    void aModelOfNineDimensionsAtOneStageAndAnotherOfSixDomainsAreFrameworksToo() {
        var nine = published("/v1/frameworks", dimensions(9));
        var six = published("/v1/frameworks", dimensions(6));

        var crosswalk = published(CROSSWALKS, crosswalk(newCode(), "1.0", nine, six));

        asNobody()
                .get(CROSSWALKS + "/" + crosswalk.path("id") + "/coverage")
                .then()
                .statusCode(200)
                .body("parts.part.code", hasItem("1.1.9"))
                .body("summary[2].parts", is(9));
    }

    private static Map<String, Object> dimensions(int many) {
        var parts = IntStream.rangeClosed(1, many)
                .mapToObj(number -> competency(
                        "1.1." + number, "Dimension " + number, List.of("ALL"), List.of(statement("ALL", "Leads"))))
                .toList();
        var body = new HashMap<>(Api.framework(newCode(), "1.0"));
        body.put("stages", List.of(Map.of("code", "ALL", "title", "Every leader")));
        body.put("codePrinciples", List.of());
        body.put("ratingScale", List.of());
        body.put("areas", List.of(area(parts.toArray())));
        return body;
    }

    private static Response unpublished() {
        return drafted("/v1/frameworks", Api.framework(newCode(), "1.0"));
    }

    private static String publishedPath() {
        return CROSSWALKS + "/"
                + published(
                                CROSSWALKS,
                                crosswalk(
                                        newCode(),
                                        "1.0",
                                        between().from(),
                                        between().to()))
                        .path("id");
    }

    private static Map<String, Object> entry(String from, String to, String relation) {
        return Map.of(
                "from",
                id(between().from(), from),
                "to",
                id(between().to(), to),
                "relation",
                relation,
                "rationale",
                "It is so.");
    }

    private static Arguments wrong(String what, Consumer<Map<String, Object>> damage, String... faults) {
        return Arguments.of(what, damage, List.of(faults));
    }
}
