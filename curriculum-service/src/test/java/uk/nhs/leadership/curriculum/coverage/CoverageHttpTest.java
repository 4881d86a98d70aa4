package uk.nhs.leadership.curriculum.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** Coverage as anyone, and the national body, can ask for it. */
@QuarkusTest
class CoverageHttpTest {
    private static final String PROGRAMMES = "/v1/programmes";

    @Test
    void anyoneSeesWhatTheProgrammesInForceCover() {
        var curriculum = publishedCurriculum();
        var code = newCode();
        var programme = published(PROGRAMMES, programme(code, "1.0", curriculum));
        drafted(PROGRAMMES, programme(newCode(), "1.0", curriculum));

        asNobody()
                .get(coverage(curriculum))
                .then()
                .statusCode(200)
                .body("curriculumVersionId", equalTo(curriculum))
                .body("programmes.id", contains(programme.<String>path("id")))
                .body("programmes.code", contains(code))
                .body("programmes.curriculumVersionId", contains(curriculum))
                .body("$", not(hasKey("comparison")))
                .body("matrix.competency", contains("1.1.1", "1.1.1", "1.1.2"))
                .body("matrix.stage", contains("F", "S1", "S1"))
                .body("matrix.depth", contains(null, "ASSESSED", "INTRODUCED"))
                .body("matrix[0].outcomes", empty())
                .body("matrix[1].outcomes[0].outcome", equalTo("1.1.1-S1"))
                .body("matrix[1].outcomes[0].required", is(true))
                .body("matrix[1].outcomes[0].introducedBy", empty())
                .body("matrix[1].outcomes[0].developedBy", contains(0))
                .body("matrix[1].outcomes[0].assessedBy", contains(1))
                .body("modules.programme", contains(0, 0))
                .body("modules.id", equalTo(programme.path("modules.id")))
                .body("modules.code", contains("M1", "M2"))
                .body("modules.hours", contains(40, 30))
                .body("gaps.outcome", contains("1.1.2-S1"))
                .body("gaps.gap", contains("NOT_ASSESSED"))
                .body("duplications", empty())
                .body("overClaims", empty());
    }

    @Test
    void aCurriculumThatNobodyTeachesHasGapsOnly() {
        asNobody()
                .get(coverage(publishedCurriculum()))
                .then()
                .statusCode(200)
                .body("programmes", empty())
                .body("matrix.depth", contains(nullValue(), nullValue(), nullValue()))
                .body("gaps.gap", contains("NOT_COVERED", "NOT_COVERED"));
    }

    @Test
    void whatIsAssessedTwiceAndWhatClaimsTooMuchAreNamed() {
        var curriculum = publishedCurriculum();
        var first = newCode();
        var second = newCode();
        published(PROGRAMMES, programme(first, "1.0", curriculum));
        published(
                PROGRAMMES,
                with(
                        programme(second, "1.0", curriculum),
                        "modules",
                        List.of(
                                module("LONG", 60, claim("1.1.1-S1", "ASSESSED")),
                                module("SHORT", 1, claim("1.1.1-S1", "DEVELOPED")))));

        var answer = asNobody()
                .queryParam("stage", "S1")
                .get(coverage(curriculum))
                .then()
                .statusCode(200)
                .body("duplications.outcome", contains("1.1.1-S1"))
                .body("duplications.competency", contains("1.1.1"))
                .body("duplications.stage", contains("S1"))
                .body("overClaims.least", contains("PT2H"))
                .extract()
                .jsonPath();

        List<String> codes = answer.getList("modules.code");
        assertThat(answer.getList("duplications[0].assessedBy", Integer.class))
                .extracting(codes::get)
                .containsExactlyInAnyOrder("M2", "LONG");
        assertThat(codes.get(answer.getInt("overClaims[0].module"))).isEqualTo("SHORT");
        List<String> programmes = answer.getList("programmes.code");
        List<Integer> of = answer.getList("modules.programme");
        assertThat(programmes.get(of.get(codes.indexOf("M2")))).isEqualTo(first);
        assertThat(programmes.get(of.get(codes.indexOf("LONG")))).isEqualTo(second);
    }

    @Test
    void onlyTheProgrammesModulesAndTheStageThatAreNamedCount() {
        var curriculum = publishedCurriculum();
        var first = published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        published(PROGRAMMES, programme(newCode(), "1.0", curriculum));

        asNobody()
                .queryParam("programmeVersionId", first.<String>path("id"))
                .queryParam("moduleId", first.<String>path("modules[0].id"))
                .queryParam("stage", "S1")
                .get(coverage(curriculum))
                .then()
                .statusCode(200)
                .body("programmes.id", contains(first.<String>path("id")))
                .body("matrix.stage", contains("S1", "S1"))
                .body("modules.code", contains("M1"))
                .body("matrix[0].outcomes[0].developedBy", contains(0))
                .body("gaps.gap", contains("NOT_ASSESSED", "NOT_COVERED"));
    }

    @Test
    void aDraftIsLookedAtByThoseWhoSeeDrafts() {
        var curriculum = publishedCurriculum();
        var draft = drafted(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");
        var path = PROGRAMMES + "/" + draft + "/coverage";

        for (var reader : List.of(as(AUTHOR), as(PUBLISHER))) {
            reader.get(path)
                    .then()
                    .statusCode(200)
                    .body("curriculumVersionId", equalTo(curriculum))
                    .body("programmes.id", contains(draft))
                    .body("matrix.depth", contains(null, "ASSESSED", "INTRODUCED"));
        }
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.get(path).then().statusCode(404);
        }
        as(AUTHOR)
                .queryParam("programmeVersionId", draft)
                .get(coverage(curriculum))
                .then()
                .statusCode(404);
    }

    @Test
    void anyoneSeesWhatOnePublishedProgrammeCovers() {
        var curriculum = publishedCurriculum();
        var first = published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        var path = PROGRAMMES + "/" + first.path("id") + "/coverage";

        asNobody()
                .queryParam("moduleId", first.<String>path("modules[1].id"))
                .queryParam("stage", "S1")
                .get(path)
                .then()
                .statusCode(200)
                .body("programmes.id", contains(first.<String>path("id")))
                .body("matrix.stage", contains("S1", "S1"))
                .body("modules.code", contains("M2"))
                .body("matrix[0].outcomes[0].assessedBy", contains(0))
                .body("duplications", empty());
        asNobody().accept("text/csv").get(path).then().statusCode(200).contentType(startsWith("text/csv"));
        asNobody()
                .get(PROGRAMMES + "/" + UUID.randomUUID() + "/coverage")
                .then()
                .statusCode(404);
        asNobody().queryParam("stage", "S9").get(path).then().statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFoundOrRefusedByName() {
        var curriculum = publishedCurriculum();
        var elsewhere = published(PROGRAMMES, programme(newCode(), "1.0", publishedCurriculum()))
                .<String>path("id");
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var draft = drafted("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .<String>path("id");

        asNobody().get(coverage(UUID.randomUUID().toString())).then().statusCode(404);
        as(AUTHOR).get(coverage(draft)).then().statusCode(404);
        asNobody()
                .queryParam("programmeVersionId", UUID.randomUUID())
                .get(coverage(curriculum))
                .then()
                .statusCode(404);
        refused(curriculum, "programmeVersionId", elsewhere, "OTHER_CURRICULUM");
        refused(curriculum, "programmeVersionId", "MSP", "ID_INVALID");
        refused(curriculum, "moduleId", UUID.randomUUID().toString(), "MODULE_UNKNOWN");
        refused(curriculum, "moduleId", "M1", "ID_INVALID");
        refused(curriculum, "stage", "S9", "STAGE_UNKNOWN");
    }

    private static void refused(String curriculum, String parameter, String value, String code) {
        asNobody()
                .queryParam(parameter, value)
                .get(coverage(curriculum))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void moreIdsThanCanBeMeantAreRefused() {
        asNobody()
                .queryParam("moduleId", Collections.nCopies(201, "x"))
                .get(coverage(publishedCurriculum()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("TOO_MANY"));
    }

    @Test
    void theMatrixIsHadAsCsvToo() {
        var curriculum = publishedCurriculum();
        var code = newCode();
        published(PROGRAMMES, programme(code, "1.0", curriculum));

        var csv = asNobody().accept("text/csv").get(coverage(curriculum));

        csv.then().statusCode(200).contentType(equalToIgnoringCase("text/csv;charset=utf-8"));
        assertThat(csv.asString().split("\r\n"))
                .containsExactly(
                        "competency,stage,outcome,required,depth,programme,version,module,hours,recognisedBy",
                        "1.1.1,F,,,,,,,,",
                        "1.1.1,S1,1.1.1-S1,true,DEVELOPED," + code + ",1.0,M1,40,OUTCOME",
                        "1.1.1,S1,1.1.1-S1,true,ASSESSED," + code + ",1.0,M2,30,OUTCOME",
                        "1.1.2,S1,1.1.2-S1,false,INTRODUCED," + code + ",1.0,M2,30,OUTCOME");
    }

    @Test
    void theTimesByWhichOverClaimsAreJudgedAreToldAlong() {
        asNobody()
                .get(coverage(publishedCurriculum()))
                .then()
                .statusCode(200)
                .body("leastTimes.introduced", equalTo("PT30M"))
                .body("leastTimes.developed", equalTo("PT2H"))
                .body("leastTimes.assessed", equalTo("PT3H"));
    }

    @Test
    void theMatrixIsHadAsADrawingToo() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var title = "<script>alert(1)</script> & قيادة 🙂";
        var curriculum = published("/v1/curricula", with(curriculum(newCode(), "1.0", framework), "title", title))
                .<String>path("id");
        var programme = published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        var path = PROGRAMMES + "/" + programme.path("id") + "/coverage";

        var drawing = asNobody().accept("image/svg+xml").get(coverage(curriculum));

        drawing.then().statusCode(200).contentType(equalToIgnoringCase("image/svg+xml;charset=utf-8"));
        assertThat(drawing.asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; قيادة 🙂")
                .contains("<title>1.1.1, S1: assessed</title>")
                .contains("<title>1.1.2, S1: introduced</title>")
                .contains("<title>1.1.1, F: not asked</title>")
                .doesNotContain("<script");
        assertThat(asNobody().accept("image/svg+xml").get(coverage(curriculum)).asByteArray())
                .isEqualTo(drawing.asByteArray());
        assertThat(asNobody().accept("image/svg+xml").get(path).asByteArray()).isEqualTo(drawing.asByteArray());
    }

    @Test
    void whoDoesNotAskForADrawingGetsNone() {
        var curriculum = publishedCurriculum();

        for (var accepted : List.of("*/*", "application/json", "image/png, application/json;q=0.5")) {
            asNobody()
                    .accept(accepted)
                    .get(coverage(curriculum))
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"));
        }
        asNobody().accept("image/png").get(coverage(curriculum)).then().statusCode(406);
    }

    @Test
    void whatCannotBeDrawnIsRefusedInWords() {
        asNobody()
                .accept("image/svg+xml")
                .get(coverage(UUID.randomUUID().toString()))
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        asNobody()
                .accept("image/svg+xml")
                .queryParam("stage", "S9")
                .get(coverage(publishedCurriculum()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("STAGE_UNKNOWN"));
    }

    @Test
    void programmesThatAreNamedCostNoMoreStatementsThanOneDoes() {
        var curriculum = publishedCurriculum();
        var ids = Stream.generate(() -> published(PROGRAMMES, programme(newCode(), "1.0", curriculum)))
                .limit(4)
                .map(programme -> programme.<String>path("id"))
                .toList();
        asNobody()
                .queryParam("programmeVersionId", ids)
                .get(coverage(curriculum))
                .then()
                .statusCode(200)
                .body("programmes.id", containsInAnyOrder(ids.toArray()));

        var one = Statements.of(() -> named(curriculum, ids.subList(0, 1)));
        var many = Statements.of(() -> named(curriculum, ids));

        assertThat(many.of("SELECT")).isEqualTo(one.of("SELECT"));
    }

    private static void named(String curriculum, List<String> programmes) {
        asNobody()
                .queryParam("programmeVersionId", programmes)
                .get(coverage(curriculum))
                .then()
                .statusCode(200);
    }

    @Test
    void whatManyProgrammesCoverCostsNoMoreStatementsThanWhatOneDoes() {
        var curriculum = publishedCurriculum();
        published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        asNobody().get(coverage(curriculum)).then().statusCode(200);
        var one =
                Statements.of(() -> asNobody().get(coverage(curriculum)).then().statusCode(200));
        for (var i = 0; i < 5; i++) {
            published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        }

        var many =
                Statements.of(() -> asNobody().get(coverage(curriculum)).then().statusCode(200));

        assertThat(many.of("SELECT")).isLessThanOrEqualTo(one.of("SELECT") + 2);
    }

    private static String coverage(String curriculum) {
        return "/v1/curricula/" + curriculum + "/coverage";
    }
}
