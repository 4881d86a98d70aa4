package uk.nhs.leadership.curriculum.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Api.without;
import static uk.nhs.leadership.curriculum.PathwayExamples.PATHWAYS;
import static uk.nhs.leadership.curriculum.PathwayExamples.entry;
import static uk.nhs.leadership.curriculum.PathwayExamples.pathway;
import static uk.nhs.leadership.curriculum.publication.Retirements.notice;
import static uk.nhs.leadership.curriculum.publication.Retirements.retireDue;
import static uk.nhs.leadership.curriculum.publication.Retirements.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.PathwayExamples;

/** What pathways say, and what they say to somebody who asks what comes next. */
@QuarkusTest
class PathwayHttpTest {
    private static final String PROGRAMMES = "/v1/programmes";

    private String framework;
    private String curriculum;

    /** The codes of two programmes, the second of which asks for the first; both are for the same stage. */
    private String first;

    private String second;

    @BeforeEach
    void publish() {
        framework = published("/v1/frameworks", framework(newCode(), "1.0")).path("id");
        curriculum = published("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .path("id");
        first = taught();
        second = taught(first);
    }

    @Test
    void aPathwayIsShownAsItWasWritten() {
        var answer = published(PATHWAYS, twoSteps(newCode()));

        asNobody()
                .get(PATHWAYS + "/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("audience", equalTo("Whoever leads people"))
                .body("frameworkVersionId", equalTo(framework))
                .body("steps.code", contains("FIRST", "SECOND"))
                .body("steps.title", contains("Step FIRST", "Step SECOND"))
                .body("steps.programmes", contains(List.of(first), List.of(second)))
                .body("steps.next", contains(List.of("SECOND"), List.of()))
                .body("entryPoints.step", contains("FIRST", "SECOND"))
                .body("entryPoints.audience", contains("Beginners", "Returners 🙂"))
                .body("entryPoints.alreadyCompleted", contains(List.of(), List.of(first)));
    }

    @Test
    void whatIsWrongWithADraftInItselfIsRefusedWhereItStands() {
        var wrong = pathway(
                newCode(),
                "1.0",
                framework,
                List.of(
                        PathwayExamples.step("AA", List.of(first), "BB", "NOWHERE", "BB"),
                        PathwayExamples.step("AA", List.of(first)),
                        PathwayExamples.step("BB", List.of(second))),
                List.of(entry("AA", "Beginners"), entry("ELSEWHERE", "Others")));

        as(AUTHOR)
                .body(wrong)
                .post(PATHWAYS)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/steps/1/code",
                                "/steps/1/programmes/0",
                                "/steps/0/next/1",
                                "/steps/0/next/2",
                                "/entryPoints/1/step"))
                .body(
                        "errors.code",
                        containsInAnyOrder("REPEATED", "REPEATED", "STEP_UNKNOWN", "REPEATED", "STEP_UNKNOWN"));
    }

    @Test
    void whatADraftCannotDoWithoutIsAskedFor() {
        var whole = twoSteps(newCode());

        for (var member : List.of("title", "audience", "frameworkVersionId", "steps", "entryPoints")) {
            as(AUTHOR)
                    .body(without(whole, member))
                    .post(PATHWAYS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/" + member));
        }
        as(AUTHOR)
                .body(with(whole, "steps", Collections.nCopies(101, PathwayExamples.step("AA", List.of(first)))))
                .post(PATHWAYS)
                .then()
                .statusCode(400);
        as(AUTHOR)
                .body(with(whole, "frameworkVersionId", UUID.randomUUID().toString()))
                .post(PATHWAYS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("FRAMEWORK_UNKNOWN"));
    }

    @Test
    void aFrameworkThatIsNotInForceHasNoStagesToLeadThrough() {
        var draft = drafted("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");

        as(AUTHOR)
                .body(with(twoSteps(newCode()), "frameworkVersionId", draft))
                .post(PATHWAYS)
                .then()
                .statusCode(409)
                .body("code", equalTo("STAGES_NOT_IN_FORCE"));
    }

    @Test
    void aCircleAndAMissingPrerequisiteAreNamedBeforePublication() {
        var code = newCode();
        var circle = pathway(
                code,
                "1.0",
                framework,
                List.of(
                        PathwayExamples.step("FIRST", List.of(first), "SECOND"),
                        PathwayExamples.step("SECOND", List.of(second), "FIRST")),
                List.of(entry("FIRST", "Beginners")));
        var path = PATHWAYS + "/" + drafted(PATHWAYS, circle).path("id");

        as(AUTHOR)
                .get(path + "/completeness")
                .then()
                .statusCode(200)
                .body("complete", is(false))
                .body("missing.code", contains("CIRCULAR"))
                .body("missing.pointer", contains("/steps/1/next/0"))
                .body("missing[0].detail", equalTo("FIRST, SECOND, FIRST: this way leads back to where it began"));

        var late = with(twoSteps(code), "entryPoints", List.of(entry("FIRST", "All"), entry("SECOND", "Some")));
        as(AUTHOR).header("If-Match", "\"0\"").body(late).put(path).then().statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_INCOMPLETE"))
                .body("errors.code", contains("PREREQUISITE_MISSING"))
                .body("errors.pointer", contains("/steps/1/programmes/0"));
        asNobody().get(path).then().statusCode(404);
    }

    @Test
    void anEmptyDraftIsKeptAndSaysWhatItLacks() {
        var empty = pathway(newCode(), "1.0", framework, List.of(), List.of());
        var path = PATHWAYS + "/" + drafted(PATHWAYS, empty).path("id");

        as(AUTHOR)
                .get(path + "/completeness")
                .then()
                .statusCode(200)
                .body("missing.pointer", contains("/steps", "/entryPoints"));
        as(AUTHOR).get(path + "/next").then().statusCode(200).body("next", empty());
    }

    @Test
    void anyoneIsToldWhereToBeginAndWhatComesNext() {
        var path = PATHWAYS + "/" + published(PATHWAYS, twoSteps(newCode())).path("id");

        next(path, "")
                .then()
                .statusCode(200)
                .body("completed", empty())
                .body("done", empty())
                .body("atEnd", is(false))
                .body("next.step", contains("FIRST"))
                .body("next[0].title", equalTo("Step FIRST"))
                .body("next[0].enteredBy", contains("Beginners"))
                .body("next[0].programmes.code", contains(first))
                .body("next[0].programmes[0].versions.version", contains("1.0"))
                .body("next[0].programmes[0].versions.stage", contains("S1"))
                .body("next[0].programmes[0].versions[0].lacking", empty());
        next(path, first)
                .then()
                .statusCode(200)
                .body("completed", contains(first))
                .body("done", contains("FIRST"))
                .body("next.step", contains("SECOND"))
                .body("next[0].enteredBy", empty())
                .body("next[0].programmes[0].versions[0].lacking", empty())
                .body("next[0].programmes[0].versions[0].programmeVersionId", notNullValue());
        next(path, first + ", " + second)
                .then()
                .statusCode(200)
                .body("done", contains("FIRST", "SECOND"))
                .body("atEnd", is(true))
                .body("next", empty());
    }

    @Test
    void whatAProgrammeAsksForAndIsNotCompletedIsNamed() {
        var tooEarly = with(twoSteps(newCode()), "entryPoints", List.of(entry("SECOND", "Whoever comes")));
        var path = PATHWAYS + "/" + drafted(PATHWAYS, tooEarly).path("id");

        as(AUTHOR)
                .get(path + "/next")
                .then()
                .statusCode(200)
                .body("next.step", contains("SECOND"))
                .body("next[0].programmes[0].versions[0].lacking", contains(first));
    }

    @Test
    void aProgrammeThatHasEndedIsNotOfferedAnyMore() {
        var other = taught();
        var path = PATHWAYS + "/"
                + published(
                                PATHWAYS,
                                pathway(
                                        newCode(),
                                        "1.0",
                                        framework,
                                        List.of(
                                                PathwayExamples.step("FIRST", List.of(first), "SECOND"),
                                                PathwayExamples.step("SECOND", List.of(second, other))),
                                        List.of(entry("FIRST", "Beginners"), entry("SECOND", "Others", first))))
                        .path("id");
        var ended = PROGRAMMES + "/"
                + asNobody().queryParam("code", other).get(PROGRAMMES).path("items[0].id");
        end(ended);

        asNobody()
                .queryParam("completed", first)
                .get(path + "/next")
                .then()
                .statusCode(200)
                .body("next[0].programmes.code", contains(second, other))
                .body("next[0].programmes[0].versions[0].lacking", empty())
                .body("next[0].programmes[1].versions", empty());
    }

    @Test
    void whatIsNoCodeIsRefusedByName() {
        var path = PATHWAYS + "/" + published(PATHWAYS, twoSteps(newCode())).path("id");

        for (var wrong : List.of("msp", "A B", "' or 1=1", "X".repeat(21))) {
            next(path, wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?completed"))
                    .body("errors.code", contains("CODE_INVALID"));
        }
        var many = new StringBuilder();
        for (var i = 0; i < 201; i++) {
            many.append("P").append(i).append(',');
        }
        next(path, many.toString()).then().statusCode(400).body("errors.code", contains("TOO_MANY"));
        next(PATHWAYS + "/" + UUID.randomUUID(), "").then().statusCode(404);
    }

    @Test
    void theNextStepsOfADraftAreForThoseWhoSeeDrafts() {
        var path = PATHWAYS + "/" + drafted(PATHWAYS, twoSteps(newCode())).path("id") + "/next";

        for (var reader : List.of(as(AUTHOR), as(PUBLISHER))) {
            reader.get(path).then().statusCode(200).body("next.step", contains("FIRST"));
        }
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.get(path).then().statusCode(404);
        }
    }

    @Test
    void askingWhatComesNextCostsThreeStatements() {
        var path = PATHWAYS + "/" + published(PATHWAYS, twoSteps(newCode())).path("id");
        next(path, first).then().statusCode(200);

        var cost = Statements.of(() -> next(path, first).then().statusCode(200));

        // The pathway, its framework by key, and the programmes of the steps.
        assertThat(cost.of("SELECT")).isEqualTo(3);
    }

    @Test
    void theEndOfAPathwayIsAnnouncedUndoneAndReached() {
        var path = PATHWAYS + "/" + published(PATHWAYS, twoSteps(newCode())).path("id");

        for (var other : List.of(AUTHOR, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            schedule(other, path, "\"2\"").then().statusCode(403);
            step(other, path, "undo-retirement", "\"2\"").then().statusCode(403);
        }
        schedule(PUBLISHER, path, "\"1\"").then().statusCode(412);
        schedule(PUBLISHER, path, "\"2\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("RETIREMENT_SCHEDULED"))
                .body("retirement.retiresOn", equalTo(today().toString()));
        step(PUBLISHER, path, "undo-retirement", "\"3\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("retirement", nullValue());
        schedule(PUBLISHER, path, "\"4\"").then().statusCode(200);

        retireDue();

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"))
                .body("retiredAt", notNullValue())
                .body("steps.code", contains("FIRST", "SECOND"));
    }

    private Map<String, Object> twoSteps(String code) {
        return pathway(
                code,
                "1.0",
                framework,
                List.of(
                        PathwayExamples.step("FIRST", List.of(first), "SECOND"),
                        PathwayExamples.step("SECOND", List.of(second))),
                List.of(entry("FIRST", "Beginners"), entry("SECOND", "Returners 🙂", first)));
    }

    /** The code of a programme just published. */
    private String taught(String... prerequisites) {
        return published(
                        PROGRAMMES,
                        with(programme(newCode(), "1.0", curriculum), "prerequisites", List.of(prerequisites)))
                .path("code");
    }

    private static Response next(String path, String completed) {
        return asNobody().queryParam("completed", completed).get(path + "/next");
    }

    private static void end(String path) {
        schedule(PUBLISHER, path, "\"2\"").then().statusCode(200);
        retireDue();
    }

    private static Response schedule(String person, String path, String etag) {
        return as(person)
                .header("If-Match", etag)
                .body(notice(today(), today()))
                .post(path + "/schedule-retirement");
    }
}
