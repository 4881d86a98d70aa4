package uk.nhs.leadership.curriculum.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** Two versions compared, for systems and for people. */
@QuarkusTest
class ComparisonHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks/";

    private static String publish(Map<String, Object> body) {
        return published("/v1/frameworks", body).path("id");
    }

    /** Publishes a version that may have competencies which the one before has not: all of them new. */
    private static String publishSuccessor(Map<String, Object> body) {
        var draft = drafted("/v1/frameworks", body);
        var path = FRAMEWORKS + draft.<String>path("id");
        List<String> before = as(AUTHOR).get(path + "/migration-map").path("steps.to.id");
        List<String> all = draft.path("areas.standards.flatten().competencies.flatten().id");
        var news = all.stream()
                .filter(id -> !before.contains(id))
                .map(id -> Map.of("became", "NEW", "to", id))
                .toList();
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("statements", news))
                .put(path + "/migration-map")
                .then()
                .statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"").then().statusCode(200);
        return draft.path("id");
    }

    /** Version 1.1 of {@code framework}: "the month" for "the week" at S1, and a competency more. */
    private static Map<String, Object> changed(String code) {
        return with(
                framework(code, "1.1"),
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
                                        competency(
                                                "1.1.1",
                                                "Prioritise",
                                                List.of("F", "S1"),
                                                List.of(
                                                        statement("F", "Keeps a list"),
                                                        statement("S1", "Plans the month"))),
                                        competency(
                                                "1.1.2",
                                                "Rest",
                                                List.of("S1"),
                                                List.of(statement("S1", "Takes breaks"))),
                                        competency(
                                                "1.1.3", "Learn", List.of("F"), List.of(statement("F", "Reads")))))))));
    }

    @Test
    void anotherNoteOrReferenceIsShownAsItWasAndIs() {
        var code = newCode();
        publish(with(framework(code, "1.0"), "references", List.of(Map.of("title", "The first act"))));
        var second = drafted(
                        "/v1/frameworks",
                        with(framework(code, "1.1"), "references", List.of(Map.of("title", "The second act"))))
                .<String>path("id");

        as(AUTHOR)
                .get(FRAMEWORKS + second + "/comparison")
                .then()
                .body("total.annotated", equalTo(1))
                .body("changes.part", contains("TITLE"))
                .body("changes[0].acts", contains("ANNOTATED"))
                .body("changes[0].before.references.title", contains("The first act"))
                .body("changes[0].after.references.title", contains("The second act"));
        assertThat(as(AUTHOR).get(FRAMEWORKS + second + "/comparison/page").asString())
                .contains("**Given other notes or references**: title A framework");
    }

    @Test
    void aVersionIsComparedWithTheOneItContinuesOrWithTheOneNamed() {
        var code = newCode();
        var first = publish(framework(code, "1.0"));
        var second = publishSuccessor(changed(code));

        var answer = asNobody().get(FRAMEWORKS + second + "/comparison");

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("from.id", equalTo(first))
                .body("from.version", equalTo("1.0"))
                .body("to.id", equalTo(second))
                .body("to.version", equalTo("1.1"))
                .body("changes.part", contains("STATEMENT", "COMPETENCY", "STATEMENT"))
                .body("changes.acts", contains(List.of("REWORDED"), List.of("ADDED"), List.of("ADDED")))
                .body("changes[0].before.text", equalTo("Plans the week"))
                .body("changes[0].after.text", equalTo("Plans the month"))
                .body("changes[0].after.in", equalTo("1.1.1"))
                .body("changes[0].after.stage", equalTo("S1"))
                .body("changes[0].words.fate", contains("SAME", "REMOVED", "ADDED"))
                .body("changes[0].words.text", contains("Plans the ", "week", "month"))
                .body("changes[1].before", nullValue())
                .body("changes[1].after.code", equalTo("1.1.3"))
                .body("total.added", equalTo(2))
                .body("total.reworded", equalTo(1))
                .body("total.removed", equalTo(0))
                .body("stages.stage", contains("F", "S1"))
                .body("stages[0].statements.added", equalTo(1))
                .body("stages[1].statements.reworded", equalTo(1))
                .body("stages[1].statements.unchanged", equalTo(1));
        var named = asNobody().queryParam("from", first).get(FRAMEWORKS + second + "/comparison");
        assertThat(named.jsonPath().getMap("")).isEqualTo(answer.jsonPath().getMap(""));
    }

    @Test
    void anyTwoVersionsAreComparedInEitherDirection() {
        var code = newCode();
        var first = publish(framework(code, "1.0"));
        publishSuccessor(changed(code));
        var third = publishSuccessor(with(changed(code), "version", "1.2"));

        asNobody()
                .queryParam("from", first)
                .get(FRAMEWORKS + third + "/comparison")
                .then()
                .body("total.added", equalTo(2))
                .body("total.removed", equalTo(0));
        asNobody()
                .queryParam("from", third)
                .get(FRAMEWORKS + first + "/comparison")
                .then()
                .body("total.added", equalTo(0))
                .body("total.removed", equalTo(2));
        asNobody()
                .queryParam("from", third)
                .get(FRAMEWORKS + third + "/comparison")
                .then()
                .body("changes", empty());
    }

    @Test
    void ofAFirstVersionAllIsNew() {
        var first = publish(framework(newCode(), "1.0"));

        asNobody()
                .get(FRAMEWORKS + first + "/comparison")
                .then()
                .statusCode(200)
                .body("from", nullValue())
                .body("changes.acts.flatten()", everyItem(equalTo("ADDED")));
    }

    @Test
    void peopleReadTheSameAsAPage() {
        var code = newCode();
        publish(with(framework(code, "1.0"), "title", "A <b>framework</b>"));
        var second = publishSuccessor(changed(code));

        asNobody()
                .get(FRAMEWORKS + second + "/comparison/page")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/markdown;charset=UTF-8")
                .header("Cache-Control", "public, max-age=60")
                .body(allOf(
                        containsString("What became of version 1.0 of " + code + " in version 1.1."),
                        containsString("Plans the <del>week</del><ins>month</ins>"),
                        containsString("- **Added**: competency 1.1.3 Learn"),
                        not(containsString("<b>"))));
    }

    @Test
    void aCacheThatAsksAgainGetsNothingNew() {
        var code = newCode();
        publish(framework(code, "1.0"));
        var second = publishSuccessor(changed(code));

        for (var path : List.of("/comparison", "/comparison/page")) {
            var etag = asNobody().get(FRAMEWORKS + second + path).header("ETag");
            asNobody()
                    .header("If-None-Match", etag)
                    .get(FRAMEWORKS + second + path)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void aDraftIsComparedByThoseWhoSeeItAndByNobodyElse() {
        var code = newCode();
        var first = publish(framework(code, "1.0"));
        var draft = drafted("/v1/frameworks", changed(code)).<String>path("id");

        for (var person : List.of(AUTHOR, PUBLISHER)) {
            as(person)
                    .get(FRAMEWORKS + draft + "/comparison")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("total.added", equalTo(2));
        }
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.get(FRAMEWORKS + draft + "/comparison").then().statusCode(404);
            reader.get(FRAMEWORKS + draft + "/comparison/page").then().statusCode(404);
            reader.queryParam("from", draft)
                    .get(FRAMEWORKS + first + "/comparison")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?from"))
                    .body("errors.code", contains("FRAMEWORK_UNKNOWN"));
        }
    }

    @Test
    void aComparisonOfADraftIsNewAfterEachChange() {
        var code = newCode();
        publish(framework(code, "1.0"));
        var draft = drafted("/v1/frameworks", changed(code)).<String>path("id");
        var before = as(AUTHOR).get(FRAMEWORKS + draft + "/comparison").header("ETag");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(framework(code, "1.1"))
                .put(FRAMEWORKS + draft)
                .then()
                .statusCode(200);

        as(AUTHOR)
                .header("If-None-Match", before)
                .get(FRAMEWORKS + draft + "/comparison")
                .then()
                .statusCode(200)
                .body("changes", empty());
    }

    @Test
    void whatIsNotThereOrOfAnotherFrameworkIsNotCompared() {
        var first = publish(framework(newCode(), "1.0"));
        var foreign = publish(framework(newCode(), "1.0"));

        asNobody().get(FRAMEWORKS + UUID.randomUUID() + "/comparison").then().statusCode(404);
        for (var wrong : List.of(foreign, UUID.randomUUID().toString())) {
            asNobody()
                    .queryParam("from", wrong)
                    .get(FRAMEWORKS + first + "/comparison")
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("FRAMEWORK_UNKNOWN"));
        }
        asNobody()
                .queryParam("from", "1.0")
                .get(FRAMEWORKS + first + "/comparison")
                .then()
                .statusCode(400)
                .body("errors.code", contains("ID_INVALID"));
    }

    @Test
    void comparingWhatIsPublishedCostsTheLookUpsByKeyAlone() {
        var code = newCode();
        publish(framework(code, "1.0"));
        var second = publishSuccessor(changed(code));
        asNobody().get(FRAMEWORKS + second + "/comparison").then().statusCode(200);

        var cost = Statements.of(
                () -> asNobody().get(FRAMEWORKS + second + "/comparison").then().statusCode(200));

        assertThat(cost.of("SELECT")).isEqualTo(2);
    }
}
