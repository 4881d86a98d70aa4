package uk.nhs.leadership.curriculum.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.claim;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.module;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.outcome;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.SplitFramework;

/** Coverage compared with another curriculum than the one that the programmes are built on. */
@QuarkusTest
class CoverageComparisonHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";
    private static final String PROGRAMMES = "/v1/programmes";

    /** One that keeps the first of the usual outcomes under a new code, leaves the second out and has a new one. */
    private static Map<String, Object> reworked(Response before) {
        return with(
                curriculum(before.path("code"), "1.1", before.path("frameworkVersionId")),
                "outcomes",
                List.of(
                        with(outcome("P-1", "1.1.1", "S1", true), "id", before.<String>path("outcomes[0].id")),
                        outcome("P-2", "1.1.1", "F", true)));
    }

    @Test
    void withTheNextVersionOfTheCurriculumClaimsCountForTheSameOutcomes() {
        var before = asNobody().get(CURRICULA + "/" + publishedCurriculum());
        var curriculum = before.<String>path("id");
        var after = published(CURRICULA, reworked(before)).<String>path("id");
        var programme =
                published(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");

        asNobody()
                .queryParam("against", after)
                .get(ofCurriculum(curriculum))
                .then()
                .statusCode(200)
                .body("curriculumVersionId", equalTo(after))
                .body("programmes.id", contains(programme))
                .body("programmes.curriculumVersionId", contains(curriculum))
                .body("matrix.outcomes.flatten().outcome", contains("P-2", "P-1"))
                .body("matrix.depth", contains(null, "ASSESSED", null))
                .body("matrix[1].outcomes[0].developedBy", contains(0))
                .body("matrix[1].outcomes[0].assessedBy", contains(1))
                .body("gaps.outcome", contains("P-2"))
                .body("comparison.curricula.id", contains(curriculum))
                .body("comparison.curricula.version", contains("1.0"))
                .body("comparison.curricula.recognisedBy", contains("OUTCOME"))
                .body("comparison.uncounted.curriculumVersionId", contains(curriculum))
                .body("comparison.uncounted.outcome", contains("1.1.2-S1"))
                .body("comparison.uncounted.competency", contains("1.1.2"))
                .body("comparison.uncounted.stage", contains("S1"))
                .body("comparison.uncounted.reason", contains("OUTCOME_GONE"))
                .body("comparison.uncounted.candidates", contains(empty()))
                .body("comparison.uncounted.by", contains(List.of(1)));
    }

    @Test
    void withTheVersionBeforeClaimsCountForTheSameOutcomesToo() {
        var before = asNobody().get(CURRICULA + "/" + publishedCurriculum());
        var after = published(CURRICULA, reworked(before)).<String>path("id");
        var programme = published(
                        PROGRAMMES,
                        with(
                                programme(newCode(), "1.0", after),
                                "modules",
                                List.of(module("M1", 60, claim("P-1", "DEVELOPED"), claim("P-2", "ASSESSED")))))
                .<String>path("id");

        asNobody()
                .queryParam("against", before.<String>path("id"))
                .get(ofProgramme(programme))
                .then()
                .statusCode(200)
                .body("curriculumVersionId", equalTo(before.path("id")))
                .body("matrix.depth", contains(null, "DEVELOPED", null))
                .body("comparison.uncounted.outcome", contains("P-2"));
    }

    @Test
    void withAnotherCurriculumClaimsCountForTheSameCompetencyAtTheSameStage() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var own = published(CURRICULA, curriculum(newCode(), "1.0", framework)).<String>path("id");
        var other = published(
                        CURRICULA,
                        with(
                                curriculum(newCode(), "1.0", framework),
                                "outcomes",
                                List.of(
                                        outcome("Z-1", "1.1.1", "S1", true),
                                        outcome("Z-2", "1.1.1", "S1", false),
                                        outcome("Z-3", "1.1.1", "F", false))))
                .<String>path("id");
        published(PROGRAMMES, programme(newCode(), "1.0", own));

        asNobody()
                .queryParam("against", other)
                .get(ofCurriculum(own))
                .then()
                .statusCode(200)
                .body("matrix[1].outcomes.outcome", contains("Z-1", "Z-2"))
                .body("matrix[1].outcomes.assessedBy", contains(List.of(1), List.of(1)))
                .body("comparison.curricula.recognisedBy", contains("COMPETENCY"))
                .body("comparison.uncounted.outcome", contains("1.1.2-S1"))
                .body("comparison.uncounted.reason", contains("NOT_ASKED"));
    }

    @Test
    void onAnotherVersionOfTheFrameworkCompetenciesAreFollowedByTheMigrationMapEitherWay() {
        var first = published(FRAMEWORKS, framework(newCode(), "1.0"));
        var second = SplitFramework.publishedAfter(first);
        var own = published(CURRICULA, curriculum(newCode(), "1.0", first.path("id")))
                .<String>path("id");
        var later = published(
                        CURRICULA,
                        with(
                                curriculum(newCode(), "1.0", second),
                                "outcomes",
                                List.of(
                                        outcome("Z-1", "9.9.9", "S1", true),
                                        outcome("Z-2", "1.1.2", "S1", true),
                                        outcome("Z-3", "1.1.3", "S1", true))))
                .<String>path("id");
        var onFirst = published(PROGRAMMES, programme(newCode(), "1.0", own)).<String>path("id");
        var onSecond = published(
                        PROGRAMMES,
                        with(
                                programme(newCode(), "1.0", later),
                                "modules",
                                List.of(module("M1", 60, claim("Z-1", "DEVELOPED"), claim("Z-3", "ASSESSED")))))
                .<String>path("id");

        asNobody()
                .queryParam("against", later)
                .get(ofProgramme(onFirst))
                .then()
                .statusCode(200)
                .body("gaps.outcome", contains("Z-2", "Z-3"))
                .body("comparison.uncounted.outcome", contains("1.1.2-S1"))
                .body("comparison.uncounted.reason", contains("COMPETENCY_CHANGED"))
                .body("comparison.uncounted[0].candidates", containsInAnyOrder("1.1.2", "1.1.3"));
        asNobody()
                .queryParam("against", own)
                .get(ofProgramme(onSecond))
                .then()
                .statusCode(200)
                .body("matrix.depth", contains(null, "DEVELOPED", null))
                .body("comparison.uncounted.outcome", contains("Z-3"))
                .body("comparison.uncounted[0].candidates", contains("1.1.2"));
    }

    @Test
    void programmesOnSeveralCurriculaAreLookedAtTogether() {
        var before = asNobody().get(CURRICULA + "/" + publishedCurriculum());
        var curriculum = before.<String>path("id");
        var after = published(CURRICULA, reworked(before)).<String>path("id");
        var earlier =
                published(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");
        var later = published(
                        PROGRAMMES,
                        with(
                                programme(newCode(), "1.0", after),
                                "modules",
                                List.of(module("M9", 60, claim("P-1", "ASSESSED"), claim("P-2", "ASSESSED")))))
                .<String>path("id");

        asNobody()
                .queryParam("programmeVersionId", earlier, later)
                .queryParam("against", after)
                .get(ofCurriculum(after))
                .then()
                .statusCode(200)
                .body("programmes.id", containsInAnyOrder(earlier, later))
                .body("gaps", empty())
                .body("duplications.outcome", contains("P-1"))
                .body("comparison.curricula.id", containsInAnyOrder(curriculum, after))
                .body("comparison.uncounted.outcome", contains("1.1.2-S1"));
        asNobody()
                .queryParam("programmeVersionId", earlier, later)
                .get(ofCurriculum(after))
                .then()
                .statusCode(400)
                .body("errors.code", contains("OTHER_CURRICULUM"));
    }

    @Test
    void theSpreadsheetAndTheDrawingCompareAlike() {
        var before = asNobody().get(CURRICULA + "/" + publishedCurriculum());
        var curriculum = before.<String>path("id");
        var after = published(CURRICULA, reworked(before)).<String>path("id");
        var code = newCode();
        var programme =
                published(PROGRAMMES, programme(code, "1.0", curriculum)).<String>path("id");

        for (var path : List.of(ofCurriculum(curriculum), ofProgramme(programme))) {
            var csv = asNobody().accept("text/csv").queryParam("against", after).get(path);
            csv.then().statusCode(200);
            assertThat(csv.asString().split("\r\n"))
                    .containsExactly(
                            "competency,stage,outcome,required,depth,programme,version,module,hours,recognisedBy",
                            "1.1.1,F,P-2,true,,,,,,",
                            "1.1.1,S1,P-1,true,DEVELOPED," + code + ",1.0,M1,40,OUTCOME",
                            "1.1.1,S1,P-1,true,ASSESSED," + code + ",1.0,M2,30,OUTCOME",
                            "1.1.2,S1,,,,,,,,");
            var drawing = asNobody()
                    .accept("image/svg+xml")
                    .queryParam("against", after)
                    .get(path);
            drawing.then().statusCode(200);
            assertThat(drawing.asString())
                    .contains("<title>1.1.1, F: not covered</title>")
                    .contains("<title>1.1.1, S1: assessed</title>")
                    .contains("<title>1.1.2, S1: not asked</title>")
                    .contains("Built on " + before.path("code") + " 1.0 (counted by outcome).");
        }
    }

    @Test
    void withADraftOnlyThoseCompareWhoSeeDrafts() {
        var before = asNobody().get(CURRICULA + "/" + publishedCurriculum());
        var curriculum = before.<String>path("id");
        var draft = drafted(CURRICULA, reworked(before)).<String>path("id");
        var programme =
                published(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");

        for (var path : List.of(ofCurriculum(curriculum), ofProgramme(programme))) {
            for (var reader : List.of(as(AUTHOR), as(PUBLISHER))) {
                reader.queryParam("against", draft)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body("curriculumVersionId", equalTo(draft))
                        .body("matrix.depth", hasItem("ASSESSED"));
            }
            for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
                reader.queryParam("against", draft).get(path).then().statusCode(404);
            }
        }
    }

    @Test
    void theDraftOfAProgrammeIsComparedByThoseWhoSeeIt() {
        var before = asNobody().get(CURRICULA + "/" + publishedCurriculum());
        var after = published(CURRICULA, reworked(before)).<String>path("id");
        var draft = drafted(PROGRAMMES, programme(newCode(), "1.0", before.path("id")))
                .<String>path("id");

        as(AUTHOR)
                .queryParam("against", after)
                .get(ofProgramme(draft))
                .then()
                .statusCode(200)
                .body("programmes.id", contains(draft))
                .body("comparison.uncounted.outcome", contains("1.1.2-S1"));
        asNobody().queryParam("against", after).get(ofProgramme(draft)).then().statusCode(404);
    }

    @Test
    void whatHasNothingInCommonOrIsNotThereIsRefused() {
        var curriculum = publishedCurriculum();
        var elsewhere = publishedCurriculum();

        asNobody()
                .queryParam("against", elsewhere)
                .get(ofCurriculum(curriculum))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?against"))
                .body("errors.code", contains("NO_COMMON_GROUND"));
        asNobody()
                .accept("image/svg+xml")
                .queryParam("against", elsewhere)
                .get(ofCurriculum(curriculum))
                .then()
                .statusCode(400)
                .body("errors.code", contains("NO_COMMON_GROUND"));
        asNobody()
                .queryParam("against", "ADC")
                .get(ofCurriculum(curriculum))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?against"))
                .body("errors.code", contains("ID_INVALID"));
        asNobody()
                .queryParam("against", UUID.randomUUID())
                .get(ofCurriculum(curriculum))
                .then()
                .statusCode(404);
    }

    @Test
    void programmesOnMoreCurriculaThanAreComparedAtOnceAreRefused() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var curricula = new ArrayList<String>();
        var programmes = new ArrayList<String>();
        for (var i = 0; i <= CoverageService.MOST_CURRICULA; i++) {
            var curriculum = published(CURRICULA, curriculum(newCode(), "1.0", framework))
                    .<String>path("id");
            curricula.add(curriculum);
            programmes.add(published(PROGRAMMES, programme(newCode(), "1.0", curriculum))
                    .path("id"));
        }
        var target = curricula.getFirst();
        together(target, programmes.subList(0, 2)).then().statusCode(200);

        var two = Statements.of(() -> together(target, programmes.subList(0, 2)));
        var all = Statements.of(() -> together(target, programmes.subList(1, programmes.size())));

        together(target, programmes).then().statusCode(400).body("errors.code", contains("TOO_MANY"));
        // What is published is kept in memory once it was read; the first time it takes two statements for each.
        assertThat(all.of("SELECT")).isLessThanOrEqualTo(two.of("SELECT") + 2 * CoverageService.MOST_CURRICULA);
        assertThat(Statements.of(() -> together(target, programmes.subList(1, programmes.size())))
                        .of("SELECT"))
                .isEqualTo(two.of("SELECT"));
    }

    private static Response together(String target, List<String> programmes) {
        return asNobody()
                .queryParam("programmeVersionId", programmes)
                .queryParam("against", target)
                .get(ofCurriculum(target));
    }

    private static String ofCurriculum(String id) {
        return CURRICULA + "/" + id + "/coverage";
    }

    private static String ofProgramme(String id) {
        return PROGRAMMES + "/" + id + "/coverage";
    }
}
