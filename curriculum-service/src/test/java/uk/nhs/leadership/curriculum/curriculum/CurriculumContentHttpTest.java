package uk.nhs.leadership.curriculum.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.outcome;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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

/** What a curriculum may ask for, and on which framework. */
@QuarkusTest
class CurriculumContentHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                wrong("a field nobody knows", body -> body.put("colour", "blue"), "/colour FIELD_UNKNOWN"),
                wrong("no framework", body -> body.remove("frameworkVersionId"), "/frameworkVersionId REQUIRED"),
                wrong(
                        "a framework that is no id",
                        body -> body.put("frameworkVersionId", "MLF"),
                        "/frameworkVersionId ID_INVALID"),
                wrong(
                        "a framework that is not there",
                        body -> body.put("frameworkVersionId", UUID.randomUUID().toString()),
                        "/frameworkVersionId FRAMEWORK_UNKNOWN"),
                wrong("no hours", body -> body.remove("minimumHours"), "/minimumHours REQUIRED"),
                wrong("hours below one", body -> body.put("minimumHours", 0), "/minimumHours MIN"),
                wrong("hours as text", body -> body.put("minimumHours", "60"), "/minimumHours TYPE_WRONG"),
                wrong("a term of eleven years", body -> body.put("termYears", 11), "/termYears MAX"),
                wrong("no first day", body -> body.remove("validFrom"), "/validFrom REQUIRED"),
                wrong("a day that is none", body -> body.put("validFrom", "2026-02-30"), "/validFrom DATE_INVALID"),
                wrong(
                        "an end before the beginning",
                        body -> body.put("lastSubmissionOn", "2026-10-31"),
                        "/lastSubmissionOn BEFORE_VALID_FROM"),
                wrong("outcomes that are no list", body -> body.put("outcomes", Map.of()), "/outcomes TYPE_WRONG"),
                wrong("no requirements at all", body -> body.remove("requirements"), "/requirements REQUIRED"),
                wrong(
                        "an outcome with nothing in it",
                        body -> body.put("outcomes", List.of(Map.of())),
                        "/outcomes/0/code REQUIRED",
                        "/outcomes/0/competency REQUIRED",
                        "/outcomes/0/required REQUIRED",
                        "/outcomes/0/stage REQUIRED",
                        "/outcomes/0/text REQUIRED",
                        "/outcomes/0/verb REQUIRED"),
                wrong(
                        "an outcome for a competency, and one for a stage, that the framework does not have",
                        body -> body.put(
                                "outcomes",
                                List.of(outcome("A", "9.9.9", "S1", true), outcome("B", "1.1.2", "F", true))),
                        "/outcomes/0/competency COMPETENCY_UNKNOWN",
                        "/outcomes/1/stage STAGE_NOT_CLAIMED"),
                wrong(
                        "a verb too long",
                        body -> body.put(
                                "outcomes", List.of(with(outcome("A", "1.1.1", "S1", true), "verb", "x".repeat(61)))),
                        "/outcomes/0/verb SIZE"),
                wrong(
                        "too many outcomes",
                        body -> body.put("outcomes", Collections.nCopies(2001, outcome("A", "1.1.1", "S1", true))),
                        "/outcomes SIZE"),
                wrong(
                        "a group nobody knows",
                        body -> body.put("requirements", List.of(requirement("R", "catering"))),
                        "/requirements/0/group CODE_UNKNOWN"),
                wrong(
                        "a group by its name in the code",
                        body -> body.put("requirements", List.of(requirement("R", "GOVERNANCE"))),
                        "/requirements/0/group CODE_UNKNOWN"),
                wrong(
                        "a method nobody knows",
                        body -> body.put("assessmentMethods", List.of("GUESSING")),
                        "/assessmentMethods/0 CODE_UNKNOWN"),
                wrong(
                        "a role nobody knows",
                        body -> body.put("learningAssessors", List.of("NOBODY")),
                        "/learningAssessors/0 CODE_UNKNOWN"),
                wrong(
                        "a method and a role named twice",
                        body -> {
                            body.put("assessmentMethods", List.of("PORTFOLIO", "PORTFOLIO"));
                            body.put("learningAssessors", List.of("PEER", "FACULTY", "PEER"));
                        },
                        "/assessmentMethods/1 REPEATED",
                        "/learningAssessors/2 REPEATED"),
                wrong(
                        "findings among which nothing could fail, one named twice, and one that is not for the essential",
                        body -> body.put(
                                "requirements",
                                List.of(
                                        findings("R-1", "MET", "PARTLY_MET"),
                                        findings("R-2", "MET", "NOT_MET", "MET"),
                                        findings("R-3", "MET", "NOT_MET", "NOT_APPLICABLE"))),
                        "/requirements/0/findings FINDING_MISSING",
                        "/requirements/1/findings/2 REPEATED",
                        "/requirements/2/findings ALWAYS_APPLICABLE"),
                wrong(
                        "an id that this curriculum never had",
                        body -> body.put(
                                "requirements",
                                List.of(with(
                                        requirement("R", "faculty"),
                                        "id",
                                        UUID.randomUUID().toString()))),
                        "/requirements/0/id ID_UNKNOWN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBodies")
    void whatCannotBeUnderstoodIsRefusedWhereItStands(
            String what, Consumer<Map<String, Object>> damage, List<String> faults) {
        var code = newCode();
        var body = new HashMap<>(curriculum(code, "1.0", publishedFramework()));
        damage.accept(body);

        var answer = as(AUTHOR).body(body).post(CURRICULA);

        answer.then().statusCode(400).contentType("application/problem+json");
        var pointers = answer.jsonPath().getList("errors.pointer", String.class);
        var codes = answer.jsonPath().getList("errors.code", String.class);
        assertThat(IntStream.range(0, pointers.size()).mapToObj(i -> pointers.get(i) + " " + codes.get(i)))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(faults);
        as(AUTHOR).queryParam("code", code).get(CURRICULA).then().body("items", empty());
    }

    @Test
    void itCanOnlyBuildOnAPublishedFramework() {
        var code = newCode();
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        as(AUTHOR)
                .body(curriculum(code, "1.0", draft))
                .post(CURRICULA)
                .then()
                .statusCode(409)
                .body("code", equalTo("FRAMEWORK_NOT_PUBLISHED"));

        as(AUTHOR).queryParam("code", code).get(CURRICULA).then().body("items", empty());
    }

    @Test
    void aDraftMovesToAnotherVersionOfTheFrameworkTogetherWithItsOutcomes() {
        var frameworkCode = newCode();
        var first = published(FRAMEWORKS, framework(frameworkCode, "1.0")).<String>path("id");
        var second = published(FRAMEWORKS, framework(frameworkCode, "1.1")).<String>path("id");
        var code = newCode();
        var path = CURRICULA + "/"
                + drafted(CURRICULA, curriculum(code, "1.0", first)).path("id");

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(curriculum(code, "1.0", second))
                .put(path)
                .then()
                .statusCode(200)
                .body("frameworkVersionId", equalTo(second))
                .body("outcomes.competency", contains("1.1.1", "1.1.2"));
    }

    @Test
    void everythingIsKeptAsItWasSaid() {
        var body = new HashMap<>(curriculum(newCode(), "1.0", publishedFramework()));
        body.put("note", "تجريبي\nsecond line 🙂");
        body.put("lastSubmissionOn", "2029-10-31");
        body.put(
                "requirements",
                List.of(
                        requirement("R-2", "hours-and-modality"),
                        requirement("R-1", "assessment-of-learning"),
                        requirement("R-3", "equality-and-inclusion"),
                        requirement("R-4", "participant-support"),
                        requirement("R-5", "evaluation-and-feedback"),
                        requirement("R-6", "faculty"),
                        requirement("R-7", "governance")));

        var path = CURRICULA + "/" + published(CURRICULA, body).path("id");

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("note", equalTo("تجريبي\nsecond line 🙂"))
                .body("minimumHours", is(60))
                .body("termYears", is(3))
                .body("validFrom", equalTo("2026-11-01"))
                .body("lastSubmissionOn", equalTo("2029-10-31"))
                .body("outcomes.code", contains("1.1.1-S1", "1.1.2-S1"))
                .body("outcomes.required", contains(true, false))
                .body("outcomes[0].verb", equalTo("Plan"))
                .body("outcomes[0].stage", equalTo("S1"))
                .body("requirements.code", contains("R-2", "R-1", "R-3", "R-4", "R-5", "R-6", "R-7"))
                .body(
                        "requirements.group",
                        containsInAnyOrder(
                                "faculty",
                                "assessment-of-learning",
                                "equality-and-inclusion",
                                "participant-support",
                                "evaluation-and-feedback",
                                "governance",
                                "hours-and-modality"))
                .body("requirements[0].essential", is(true))
                .body("requirements[0].evidenceExpected", equalTo("A document"));
    }

    @Test
    void howLearningIsAssessedAndWhatMayBeFoundIsKeptInOrder() {
        var body = new HashMap<>(curriculum(newCode(), "1.0", publishedFramework()));
        body.put("assessmentMethods", List.of("SIMULATION", "EXAMINATION", "MULTI_SOURCE_FEEDBACK"));
        body.put("learningAssessors", List.of("SERVICE_USER", "PEER"));
        body.put(
                "requirements",
                List.of(
                        findings("R-1", "NOT_MET", "MET"),
                        requirement("R-2", "governance"),
                        with(requirement("R-3", "governance"), "essential", false)));

        var path = CURRICULA + "/" + published(CURRICULA, body).path("id");

        asNobody()
                .get(path)
                .then()
                .body("assessmentMethods", contains("SIMULATION", "EXAMINATION", "MULTI_SOURCE_FEEDBACK"))
                .body("learningAssessors", contains("SERVICE_USER", "PEER"))
                .body("requirements[0].findings", contains("NOT_MET", "MET"))
                .body("requirements[1].findings", contains("MET", "PARTLY_MET", "NOT_MET"))
                .body("requirements[2].findings", contains("MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"));
    }

    @Test
    void aDraftMayLeaveOutHowLearningIsAssessedAndIsNotPublishedWithoutIt() {
        var body = new HashMap<>(curriculum(newCode(), "1.0", publishedFramework()));
        body.remove("assessmentMethods");
        body.remove("learningAssessors");

        var path = CURRICULA + "/" + drafted(CURRICULA, body).path("id");

        as(AUTHOR).get(path).then().body("assessmentMethods", empty()).body("learningAssessors", empty());
        as(AUTHOR)
                .get(path + "/completeness")
                .then()
                .body("missing.pointer", contains("/assessmentMethods", "/learningAssessors"));
    }

    @Test
    void noEndIsGivenWhileThereIsNone() {
        var path = CURRICULA
                + "/"
                + drafted(CURRICULA, curriculum(newCode(), "1.0", publishedFramework()))
                        .path("id");

        as(AUTHOR).get(path).then().body("lastSubmissionOn", nullValue()).body("note", nullValue());
    }

    @Test
    void theNextVersionHasTheSameIdsUnderTheSameCodesOrWhereTheyAreNamed() {
        var code = newCode();
        var framework = publishedFramework();
        var first = published(CURRICULA, curriculum(code, "1.0", framework)).jsonPath();

        var second = drafted(
                        CURRICULA,
                        with(
                                curriculum(code, "1.1", framework),
                                "outcomes",
                                List.of(
                                        outcome("1.1.1-S1", "1.1.1", "S1", true),
                                        with(
                                                outcome("renamed", "1.1.2", "S1", true),
                                                "id",
                                                first.getString("outcomes[1].id")),
                                        outcome("1.1.2-S1", "1.1.2", "S1", false))))
                .jsonPath();

        assertThat(second.getList("outcomes.id", String.class).subList(0, 2))
                .isEqualTo(first.getList("outcomes.id", String.class));
        assertThat(new HashSet<>(second.getList("outcomes.id", String.class))).hasSize(3);
        assertThat(second.getString("requirements[0].id")).isEqualTo(first.getString("requirements[0].id"));
    }

    @Test
    void theDemonstrationCurriculumIsCompleteOnTheDemonstrationFramework() {
        var framework = demonstration("framework.json");
        framework.put("code", newCode());
        var curriculum = demonstration("curriculum.json");
        curriculum.put("code", newCode());
        curriculum.put("frameworkVersionId", published(FRAMEWORKS, framework).path("id"));

        var path = CURRICULA + "/" + published(CURRICULA, curriculum).path("id");

        var groups = asNobody().get(path).jsonPath().getList("requirements.group", String.class);
        assertThat(new HashSet<>(groups)).hasSize(7);
    }

    private static Map<String, Object> demonstration(String file) {
        return new HashMap<>(JsonPath.from(Path.of("../deploy/journeys/src/main/resources/demonstration", file)
                        .toFile())
                .getMap(""));
    }

    private static Arguments wrong(String what, Consumer<Map<String, Object>> damage, String... faults) {
        return Arguments.of(what, damage, List.of(faults));
    }

    private static String publishedFramework() {
        return published(FRAMEWORKS, framework(newCode(), "1.0")).path("id");
    }

    /** An essential requirement of which just this may be found. */
    private static Map<String, Object> findings(String code, String... findings) {
        return with(requirement(code, "governance"), "findings", List.of(findings));
    }

    private static Map<String, Object> requirement(String code, String group) {
        return Map.of(
                "code",
                code,
                "group",
                group,
                "text",
                "Something is in place",
                "evidenceExpected",
                "A document",
                "essential",
                true);
    }
}
