package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.asSystem;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.mapping;
import static uk.nhs.leadership.accreditation.Api.signature;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.submission.DraftApi.MERGE_PATCH;
import static uk.nhs.leadership.accreditation.submission.DraftApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.accreditation.course.CourseRule;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.files.inspection.Documents;

/** A draft is written piece by piece, looked through at any time and signed by a named person. */
@QuarkusTest
class DraftHttpTest {

    @Test
    void whatIsNotSentStaysAndNullTakesAway() {
        var path = drafted(draft());

        patch(AUTHOR, path, "{\"course\":{\"learningHours\":120,\"accessibility\":null},\"faculty\":[]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("course.learningHours", equalTo(120))
                .body("course.accessibility", nullValue())
                .body("course.title", equalTo("First steps in leading a team"))
                .body("course.assessmentMethods", contains("PORTFOLIO"))
                .body("faculty", empty())
                .body("mapping", hasSize(2))
                .body("answers", hasSize(1));
        as(LEAD).get(path)
                .then()
                .body("course.learningHours", equalTo(120))
                .body("course.capacityPerCohort", equalTo(24));
    }

    @Test
    void whatAPatchMakesOfADraftMustBeFitToBeSentWhole() {
        var path = drafted(draft());

        refused(path, "{\"course\":{\"title\":null}}", "/course/title");
        refused(path, "{\"course\":null}", "/course");
        refused(path, "{\"course\":{\"learningHours\":\"many\"}}", "/course/learningHours");
        refused(path, "{\"course\":{\"sponsor\":\"x\"}}", "/course/sponsor");
        refused(path, "{\"course\":{\"assessmentMethods\":[\"GUESSING\"]}}", "/course/assessmentMethods/0");
        refused(
                path,
                "{\"course\":{\"assessmentMethods\":[\"PORTFOLIO\",\"PORTFOLIO\"]}}",
                "/course/assessmentMethods/1");
        refused(path, "{\"course\":{\"languages\":[\"e\"]}}", "/course/languages/0");
        refused(path, "{\"course\":{\"pricePence\":-1}}", "/course/pricePence");
        refused(path, "{\"course\":{\"capacityPerCohort\":0}}", "/course/capacityPerCohort");
        refused(path, "{\"faculty\":[{\"name\":\"Rowan\",\"role\":\"Tutor\"}]}", "/faculty/0/credentials");
        refused(
                path,
                "{\"answers\":[{\"requirement\":\"R-GOV-1\",\"answer\":\"x\",\"evidenceFiles\":[\"x\"]}]}",
                "/answers/0/evidenceFiles/0");
        refused(path, "[]", "");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body("{\"course\":{\"learningHours\":120}}")
                .patch(path)
                .then()
                .statusCode(415);
        as(AUTHOR).get(path).then().header("ETag", "\"0\"");
    }

    @Test
    void aPieceIsWrittenByThoseWhoHaveSeenTheVersionOnly() {
        var path = drafted(draft());

        as(AUTHOR).contentType(MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        as(AUTHOR)
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"7\"")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(412);
        as(AUTHOR).body(answer("Yes")).put(path + "/answers/R-EDI-1").then().statusCode(428);
        as(AUTHOR).delete(path + "/answers/R-GOV-1").then().statusCode(428);
        as(LEAD).body(signature()).post(path + "/sign").then().statusCode(428);
        step(LEAD, path, "sign", "\"7\"", signature()).then().statusCode(412);
    }

    @Test
    void anAnswerIsWrittenRewrittenAndTakenBackAlone() {
        var path = drafted(draft());

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(answer("Checked before each intake."))
                .put(path + "/answers/R-EDI-1")
                .then()
                .statusCode(200)
                .body("answers.requirement", contains("R-GOV-1", "R-EDI-1"));
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(answer("A board meets each month."))
                .put(path + "/answers/R-GOV-1")
                .then()
                .statusCode(200)
                .body("answers.requirement", contains("R-GOV-1", "R-EDI-1"))
                .body("answers[0].answer", equalTo("A board meets each month."))
                .body("answers[0].evidence", nullValue());
        as(AUTHOR)
                .header("If-Match", "\"2\"")
                .delete(path + "/answers/R-GOV-1")
                .then()
                .statusCode(200)
                .body("answers.requirement", contains("R-EDI-1"));
        as(AUTHOR)
                .header("If-Match", "\"3\"")
                .delete(path + "/answers/R-GOV-1")
                .then()
                .statusCode(404);
        as(AUTHOR)
                .header("If-Match", "\"3\"")
                .body(answer("Yes"))
                .put(path + "/answers/no code!")
                .then()
                .statusCode(400);
    }

    @Test
    void thereAreNoMoreThanFiveHundredAnswersHoweverTheyCome() {
        var answers = IntStream.range(0, 500)
                .mapToObj(i -> Map.of("requirement", "R-" + i, "answer", "Yes"))
                .toList();
        var path = drafted(with(draft(), "answers", answers));

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(answer("One too many."))
                .put(path + "/answers/R-500")
                .then()
                .statusCode(400)
                .body("errors.code", contains("LIST_TOO_LONG"));
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(answer("No"))
                .put(path + "/answers/R-499")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyThoseWhoWriteItChangeAPieceOfADraft() {
        var path = drafted(draft());

        as(OTHER_LEAD)
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(404);
        as(OTHER_LEAD)
                .header("If-Match", "\"0\"")
                .body(answer("Mine"))
                .put(path + "/answers/R-GOV-1")
                .then()
                .statusCode(404);
        as(OTHER_LEAD)
                .header("If-Match", "\"0\"")
                .delete(path + "/answers/R-GOV-1")
                .then()
                .statusCode(404);
        step(OTHER_LEAD, path, "sign", "\"0\"", signature()).then().statusCode(404);
        for (var person : List.of(PANEL_MEMBER, LEARNING_LEAD)) {
            as(person)
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .patch(path)
                    .then()
                    .statusCode(403);
        }
        asNobody().contentType(MERGE_PATCH).body("{}").patch(path).then().statusCode(401);
        asSystem("provider-lms")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"course\":{\"learningHours\":90}}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsSubmittedIsNotWrittenOnNorSigned() {
        var path = submitted(draft());

        patch(AUTHOR, path, "{\"course\":{\"learningHours\":90}}")
                .then()
                .statusCode(409)
                .body("code", equalTo("SUBMISSION_NOT_A_DRAFT"));
        step(LEAD, path, "sign", etag(LEAD, path), signature())
                .then()
                .statusCode(409)
                .body("code", equalTo("SUBMISSION_NOT_A_DRAFT"));
    }

    @Test
    void theLeadSignsAndAnybodysChangeVoidsIt() {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        var path = drafted(draft());
        assertThat(faults(path)).hasSize(5).containsOnly("DECLARATION_MISSING");

        step(AUTHOR, path, "sign", "\"0\"", signature()).then().statusCode(403);
        step(LEAD, path, "sign", "\"0\"", with(signature(), "declarations", List.of("EQUALITY")))
                .then()
                .statusCode(200)
                .body("declarations.declaration", contains("EQUALITY"))
                .body("declarations[0].name", equalTo("Juniper Exampleford"))
                .body("declarations[0].position", equalTo("Director of education"));
        assertThat(faults(path)).hasSize(4);
        signed(path);
        assertThat(faults(path)).isEmpty();

        patch(AUTHOR, path, "{\"course\":{\"learningHours\":101}}")
                .then()
                .statusCode(200)
                .body("declarations", empty());
        step(LEAD, path, "submit", etag(LEAD, path))
                .then()
                .statusCode(409)
                .body("code", equalTo("SUBMISSION_INCOMPLETE"))
                .body("errors.code", everyItem(equalTo(CourseRule.DECLARATION_MISSING.name())))
                .body("errors.pointer", everyItem(equalTo("/declarations")));
        as(LEAD).get(path).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void aSignatureNeedsANameAPositionAndSomethingThatIsSigned() {
        var path = drafted(draft());

        for (var wrong : Map.of(
                        "/name", with(signature(), "name", " "),
                        "/position", with(signature(), "position", "p".repeat(201)),
                        "/declarations", with(signature(), "declarations", List.of()),
                        "/declarations/0", with(signature(), "declarations", List.of("ALL_IS_WELL")))
                .entrySet()) {
            step(LEAD, path, "sign", "\"0\"", wrong.getValue())
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem(wrong.getKey()));
        }
    }

    @Test
    void theCheckLooksAtTheFilesThatAnswersName() {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        var path = drafted(draft());
        var stored = EvidenceApi.idOf(EvidenceApi.stored(path, Documents.pdf("minutes")));
        var announced = EvidenceApi.idOf(EvidenceApi.announced(path, EvidenceApi.PDF, 10));
        var elsewhere = EvidenceApi.idOf(EvidenceApi.stored(drafted(draft()), Documents.pdf("other minutes")));

        naming(path, stored);
        assertThat(faults(signed(path))).isEmpty();
        naming(path, stored, announced, elsewhere);
        as(LEAD).get(signed(path) + "/check")
                .then()
                .body("faults.code", contains("EVIDENCE_MISSING", "EVIDENCE_MISSING"))
                .body("faults.pointer", contains("/answers/0/evidenceFiles/1", "/answers/0/evidenceFiles/2"))
                .body("advice.code", contains("OUTCOME_NOT_ASSESSED"))
                .body("ready", equalTo(false));
    }

    @Test
    void aFileOfAnotherTypeThanAnnouncedKeepsItFromBeingSubmitted() {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        var path = drafted(draft());
        var content = Documents.pdf("minutes");
        var evidence = EvidenceApi.announced(path, "image/png", content.length);
        EvidenceApi.send(AUTHOR, evidence, content).then().statusCode(200);

        step(LEAD, signed(path), "submit", etag(LEAD, path))
                .then()
                .statusCode(409)
                .body("errors.code", contains(CourseRule.EVIDENCE_NOT_AS_DECLARED.name()))
                .body("errors.pointer", contains("/evidence"));
    }

    @Test
    void whoeverTeachesTheCourseDoesNotAssessIt() {
        var teacher = Map.of(
                "name", "Rowan Exampleford",
                "role", "Lead facilitator",
                "credentials", "Postgraduate certificate in education",
                "account", subjectOf(FIRST_ASSESSOR));
        var path = submitted(with(draft(), "faculty", List.of(teacher)));

        allocate(path, FIRST_ASSESSOR)
                .then()
                .statusCode(409)
                .body("code", equalTo("ASSESSOR_HAS_INTEREST"))
                .body("errors.code", contains("FACULTY_OF_COURSE"));
        allocate(path, SECOND_ASSESSOR).then().statusCode(201);
    }

    @Test
    void twoThousandMappingsAreCheckedWithoutAStatementForEach() {
        PublishedCurriculum.isKnown();
        var small = drafted(draft());
        var large = drafted(withMappings(2_000));

        var few = SentSql.during(() -> as(AUTHOR).get(small + "/check").then().statusCode(200));
        var many = SentSql.during(() -> as(AUTHOR).get(large + "/check").then().statusCode(200));

        // Work in the background sends some meanwhile; one for each mapping would be two thousand.
        assertThat(many).hasSizeLessThan(few.size() + 50);
        as(AUTHOR).get(large + "/check").then().body("faults.code", hasItems("OUTCOME_UNKNOWN", "OUTCOME_NOT_COVERED"));
        patch(AUTHOR, large, "{\"course\":{\"learningHours\":77}}")
                .then()
                .statusCode(200)
                .body("mapping", hasSize(2_000))
                .body("course.learningHours", equalTo(77));
    }

    private static Map<String, Object> withMappings(int count) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < count; i++) {
            rows.add(mapping("Module " + i, "9.9." + i, "ASSESSED"));
        }
        return with(draft(), "mapping", rows);
    }

    private static void naming(String path, String... files) {
        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, path))
                .body(Map.of("answer", "A board meets each month.", "evidenceFiles", List.of(files)))
                .put(path + "/answers/R-GOV-1")
                .then()
                .statusCode(200)
                .body("answers[0].evidenceFiles", equalTo(List.of(files)));
    }

    private static List<String> faults(String path) {
        return as(LEAD).get(path + "/check").path("faults.code");
    }

    private static Map<String, Object> answer(String text) {
        return Map.of("answer", text);
    }

    private static void refused(String path, String patch, String pointer) {
        patch(AUTHOR, path, patch).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
