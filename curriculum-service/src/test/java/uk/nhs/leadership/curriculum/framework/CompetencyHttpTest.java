package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.pastRecentAnswers;
import static uk.nhs.leadership.curriculum.Api.published;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** A competency by its own id, which every NHS system may keep. */
@QuarkusTest
class CompetencyHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String COMPETENCIES = "/v1/competencies/";
    private static final String FIRST = "areas[0].standards[0].competencies[0].id";

    @Test
    void itIsShownWithWhereItStandsAndWhatItAsksForAtEachStage() {
        var code = newCode();
        var framework = published(FRAMEWORKS, framework(code, "1.0")).jsonPath();

        asNobody()
                .get(COMPETENCIES + framework.getString(FIRST))
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("code", equalTo("1.1.1"))
                .body("title", equalTo("Prioritise"))
                .body("framework.id", equalTo(framework.getString("id")))
                .body("framework.code", equalTo(code))
                .body("framework.version", equalTo("1.0"))
                .body("area.code", equalTo("1"))
                .body("standard.code", equalTo("1.1"))
                .body("statements.stage", contains("F", "S1"))
                .body("statements.text", contains("Keeps a list", "Plans the week"));
    }

    @Test
    void itIsShownAsTheVersionPublishedLastHasItOrAsTheOneNamed() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0")).jsonPath();
        var id = first.getString(FIRST);
        var before = asNobody().get(COMPETENCIES + id);

        published(FRAMEWORKS, framework(code, "1.1"));

        var after = asNobody().get(COMPETENCIES + id);
        after.then().body("framework.version", equalTo("1.1"));
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        asNobody()
                .queryParam("frameworkVersionId", first.getString("id"))
                .get(COMPETENCIES + id)
                .then()
                .body("framework.version", equalTo("1.0"))
                .header("ETag", before.header("ETag"));
    }

    @Test
    void aCacheThatAsksAgainGetsNothingNew() {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).jsonPath().getString(FIRST);
        var etag = asNobody().get(COMPETENCIES + id).header("ETag");

        asNobody().header("If-None-Match", etag).get(COMPETENCIES + id).then().statusCode(304);
    }

    @Test
    void whatIsInADraftOnlyIsNotFound() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0")).jsonPath();

        asNobody().get(COMPETENCIES + draft.getString(FIRST)).then().statusCode(404);
        as(AUTHOR).get(COMPETENCIES + draft.getString(FIRST)).then().statusCode(404);
    }

    @Test
    void aDraftCannotBeNamedToSeeWhatItWillSay() {
        var code = newCode();
        var id = published(FRAMEWORKS, framework(code, "1.0")).jsonPath().getString(FIRST);
        var draft = drafted(FRAMEWORKS, framework(code, "1.1")).jsonPath();

        asNobody()
                .queryParam("frameworkVersionId", draft.getString("id"))
                .get(COMPETENCIES + id)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoCompetencyIsNotFound() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).jsonPath();

        asNobody().get(COMPETENCIES + UUID.randomUUID()).then().statusCode(404);
        asNobody().get(COMPETENCIES + framework.getString("areas[0].id")).then().statusCode(404);
        asNobody().get(COMPETENCIES + "1.1.1").then().statusCode(404);
        asNobody()
                .queryParam("frameworkVersionId", "1.0")
                .get(COMPETENCIES + framework.getString(FIRST))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?frameworkVersionId"));
    }

    @Test
    void readingItCostsTheLookUpOfItsVersionAloneOnceItWasRead() {
        var path = COMPETENCIES
                + published(FRAMEWORKS, framework(newCode(), "1.0")).jsonPath().getString(FIRST);

        var first = Statements.of(() -> pastRecentAnswers().get(path).then().statusCode(200));
        var again = Statements.of(() -> pastRecentAnswers().get(path).then().statusCode(200));

        assertThat(first.of("SELECT")).isEqualTo(3);
        assertThat(again.of("SELECT")).isEqualTo(1);
    }

    @Test
    void whoeverHasItAlreadyCostsTheLookUpOfItsVersionAlone() {
        var path = COMPETENCIES
                + published(FRAMEWORKS, framework(newCode(), "1.0")).jsonPath().getString(FIRST);
        var etag = asNobody().get(path).header("ETag");

        var unchanged = Statements.of(() -> pastRecentAnswers()
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304));

        assertThat(unchanged.of("SELECT")).isEqualTo(1);
    }
}
