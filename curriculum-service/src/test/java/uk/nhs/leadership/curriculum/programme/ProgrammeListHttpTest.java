package uk.nhs.leadership.curriculum.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programmes found by what they say. Of one curriculum there are one of P0004's with an award, and another. */
@QuarkusTest
class ProgrammeListHttpTest {
    private static final String PROGRAMMES = "/v1/programmes";

    private static String curriculum = "";
    private static String wanted = "";
    private static String other = "";
    private static String draft = "";

    @BeforeEach
    void thereAreSome() {
        if (curriculum.isEmpty()) {
            curriculum = publishedCurriculum();
            var body = with(with(programme(newCode(), "1.0", curriculum), "owner", "P0004"), "award", "Award & 🙂");
            wanted = published(PROGRAMMES, with(body, "strand", "MANAGEMENT")).path("id");
            other = published(PROGRAMMES, programme(newCode(), "1.0", curriculum))
                    .path("id");
            draft = drafted(PROGRAMMES, with(body, "code", newCode())).path("id");
        }
    }

    @ParameterizedTest
    @CsvSource({"owner, P0004", "award, Award & 🙂", "strand, MANAGEMENT"})
    void eachFilterLeavesOutWhatIsSomethingElse(String filter, String value) {
        asNobody()
                .queryParam("curriculumVersionId", curriculum)
                .queryParam(filter, value)
                .get(PROGRAMMES)
                .then()
                .statusCode(200)
                .body("items.id", contains(wanted));
    }

    @Test
    void allFiltersHoldTogether() {
        var filters = Map.of(
                "curriculumVersionId", curriculum,
                "stage", "S1",
                "owner", "P0004",
                "award", "Award & 🙂",
                "strand", "MANAGEMENT",
                "status", "PUBLISHED");

        asNobody()
                .queryParams(filters)
                .get(PROGRAMMES)
                .then()
                .body("items.id", contains(wanted))
                .body("items.award", contains("Award & 🙂"));
        asNobody()
                .queryParams(with(Map.copyOf(filters), "owner", "X26"))
                .get(PROGRAMMES)
                .then()
                .body("items", empty());
    }

    @Test
    void ofACurriculumItsProgrammesAreListedPageByPage() {
        var first = asNobody()
                .queryParam("curriculumVersionId", curriculum)
                .queryParam("stage", "S1")
                .queryParam("limit", 1)
                .get(PROGRAMMES);

        first.then().body("items.id", contains(wanted));
        asNobody()
                .queryParam("curriculumVersionId", curriculum)
                .queryParam("stage", "S1")
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get(PROGRAMMES)
                .then()
                .body("items.id", contains(other));
    }

    @Test
    void aStageLeavesOutProgrammesForOthers() {
        asNobody()
                .queryParam("curriculumVersionId", curriculum)
                .queryParam("stage", "F")
                .get(PROGRAMMES)
                .then()
                .body("items", empty());
        asNobody()
                .queryParam("stage", "S1")
                .queryParam("limit", 200)
                .get(PROGRAMMES)
                .then()
                .body("items.stage", everyItem(equalTo("S1")));
    }

    @Test
    void noFilterShowsADraftToAnybodyElse() {
        asNobody().queryParam("owner", "P0004").get(PROGRAMMES).then().body("items.id", not(hasItem(draft)));
        as(PUBLISHER)
                .queryParam("curriculumVersionId", curriculum)
                .queryParam("owner", "P0004")
                .get(PROGRAMMES)
                .then()
                .body("items.id", contains(wanted, draft));
    }

    @ParameterizedTest
    @CsvSource({
        "stage, s1, FORM_INVALID",
        "owner, P-0004, FORM_INVALID",
        "strand, MUSIC, CODE_UNKNOWN",
        "status, GONE, CODE_UNKNOWN",
        "curriculumVersionId, MLC, ID_INVALID",
    })
    void whatCannotBeOneIsRefusedByName(String filter, String value, String code) {
        asNobody()
                .queryParam(filter, value)
                .get(PROGRAMMES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + filter))
                .body("errors.code", contains(code));
    }
}
