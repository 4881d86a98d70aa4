package uk.nhs.leadership.accreditation.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.PublishedCurriculum.AS_BEFORE;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_CLOSED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_NOT_YET_OPEN;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_RETIRED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_UNKNOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.chassis.event.EventSchemas;

/** What this service makes of the life of a curriculum, as the service that owns it announces it. */
@QuarkusTest
class CurriculumEventsHttpTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final LocalDate yesterday = today.minusDays(1);
    private final UUID id = UUID.randomUUID();
    private long announced;

    @Test
    void whatTheseTestsAnnounceIsWhatItsOwnerAnnounces() {
        assertThat(EventSchemas.faults("curriculum.published.v1", PublishedCurriculum.DATA))
                .isEmpty();
        assertThat(EventSchemas.faults("curriculum.last-submission-set.v1", lastSubmission(today)))
                .isEmpty();
        assertThat(EventSchemas.faults("curriculum.retirement-scheduled.v1", scheduled(yesterday, today)))
                .isEmpty();
        assertThat(EventSchemas.faults("curriculum.retirement-undone.v1", undone("null")))
                .isEmpty();
    }

    @Test
    void afterTheLastDayNothingIsSubmittedUntilThereIsALaterOne() {
        approvedProvider(LEAD);
        var path = draftUnderNewCurriculum();
        announce("last-submission-set", lastSubmission(yesterday));
        eventually(path, List.of(CURRICULUM_CLOSED.name()));

        step(LEAD, path, "submit", "\"1\"")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem(CURRICULUM_CLOSED.name()));
        as(LEAD).get(path).then().body("status", equalTo("DRAFT"));

        announce("last-submission-set", lastSubmission(today));
        eventually(path, List.of());
        step(LEAD, path, "submit", "\"1\"").then().statusCode(200).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void theRetirementOfACurriculumIsHeardAndUndone() {
        approvedProvider(LEAD);
        var path = draftUnderNewCurriculum();

        announce("retirement-scheduled", scheduled(yesterday, today.plusDays(1)));
        eventually(path, List.of(CURRICULUM_CLOSED.name()));
        announce("retirement-undone", undone("null"));
        eventually(path, List.of());
        announce("retirement-scheduled", scheduled(yesterday, today));
        eventually(path, List.of(CURRICULUM_RETIRED.name()));
        announce("retirement-scheduled", scheduled(today, today));
        eventually(path, List.of());
        announce("retirement-undone", undone("\"" + yesterday + "\""));
        eventually(path, List.of(CURRICULUM_CLOSED.name()));
    }

    @Test
    void whatHappenedAtOnceIsHeardInItsOrder() {
        approvedProvider(LEAD);
        announce("published", AS_BEFORE);
        announce("retirement-scheduled", scheduled(yesterday, today));
        announce("retirement-undone", undone("null"));
        announce("last-submission-set", lastSubmission(yesterday));
        var path = signed(drafted(with(draft(), "curriculumVersionId", id.toString())));

        eventually(path, List.of(CURRICULUM_CLOSED.name()));
    }

    @Test
    void beforeTheFirstDayNothingIsSubmitted() {
        approvedProvider(LEAD);
        announce(
                "published",
                PublishedCurriculum.DATA.replace(
                        "\"validFrom\": \"2020-01-01\"", "\"validFrom\": \"" + today.plusDays(1) + "\""));
        var path = signed(drafted(with(draft(), "curriculumVersionId", id.toString())));
        eventually(path, List.of(CURRICULUM_NOT_YET_OPEN.name()));

        step(LEAD, path, "submit", "\"1\"")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem(CURRICULUM_NOT_YET_OPEN.name()))
                .body("errors.detail[0]", endsWith(today.plusDays(1).toString()));

        as(LEAD).get(path).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void anEventThatComesAgainOrBeforeItsTurnChangesNothing() {
        approvedProvider(LEAD);
        var path = draftUnderNewCurriculum();
        PublishedCurriculum.announce("last-submission-set", id, 3, lastSubmission(yesterday));
        PublishedCurriculum.announce("published", id, 1, AS_BEFORE);
        PublishedCurriculum.announce("last-submission-set", id, 2, lastSubmission(today));
        eventually(path, List.of(CURRICULUM_CLOSED.name()));

        PublishedCurriculum.announce("retirement-scheduled", id, 4, scheduled(yesterday, today));
        PublishedCurriculum.announce("retirement-undone", id, 5, undone("null"));
        PublishedCurriculum.announce("retirement-scheduled", id, 4, scheduled(yesterday, today));
        // Would not undo a retirement: what came before it and was read with it had no effect.
        PublishedCurriculum.announce("last-submission-set", id, 6, lastSubmission(today));
        eventually(path, List.of());
    }

    @Test
    void aCurriculumThatAllowsAFindingUnknownHereIsParkedAndNotUsed() {
        announce("published", PublishedCurriculum.DATA.replace("\"NOT_APPLICABLE\"]", "\"EXCELLENT\"]"));
        var path = signed(drafted(with(draft(), "curriculumVersionId", id.toString())));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("operator.one")
                        .get("/v1/read-models/curriculum/parked?limit=200")
                        .then()
                        .statusCode(200)
                        .body("items.find { it.subject == '" + id + "' }.reason", equalTo("POISON")));
        as(LEAD).get(path + "/check").then().body("faults.code", hasItem(CURRICULUM_UNKNOWN.name()));
    }

    @Test
    void whatIsKeptCanBeRebuiltFromTheLog() {
        approvedProvider(LEAD);
        announce("published", PublishedCurriculum.DATA);
        announce("last-submission-set", lastSubmission(today));
        var path = signed(drafted(with(draft(), "curriculumVersionId", id.toString())));
        eventually(path, List.of());
        int generation = reading();

        as("operator.one").post("/v1/read-models/curriculum/rebuild").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reading()).isEqualTo(generation + 1));

        as(LEAD).get(path + "/check").then().body("faults", empty());
        step(LEAD, path, "submit", "\"1\"")
                .then()
                .statusCode(200)
                .body("criteria.find { it.code == 'R-GOV-1' }.findings", equalTo(List.of("MET", "NOT_MET")));
        announce("retirement-scheduled", scheduled(yesterday, today));
        eventually(
                signed(drafted(with(draft(), "curriculumVersionId", id.toString()))),
                List.of(CURRICULUM_RETIRED.name()));
    }

    private static int reading() {
        return as("operator.one")
                .get("/v1/read-models")
                .path("items.find { it.name == 'curriculum' }.reading.generation");
    }

    /** A complete draft of a course under a curriculum just published. */
    private String draftUnderNewCurriculum() {
        announce("published", AS_BEFORE);
        var path = signed(drafted(with(draft(), "curriculumVersionId", id.toString())));
        eventually(path, List.of());
        return path;
    }

    private void announce(String what, String data) {
        PublishedCurriculum.announce(what, id, ++announced, data);
    }

    private static void eventually(String path, List<String> faults) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        as(LEAD).get(path + "/check").then().statusCode(200).body("faults.code", equalTo(faults)));
    }

    private static String lastSubmission(LocalDate day) {
        return """
                {"code": "ADC", "version": "1.0", "reasonCode": "SUPERSEDED", "lastSubmissionOn": "%s"}""".formatted(day);
    }

    private static String scheduled(LocalDate cutOff, LocalDate end) {
        return """
                {"code": "ADC", "version": "1.0", "reasonCode": "SUPERSEDED", "cutOffOn": "%s", "retiresOn": "%s",
                 "lastSubmissionOn": "%s"}""".formatted(cutOff, end, cutOff);
    }

    private static String undone(String lastSubmissionOn) {
        return """
                {"code": "ADC", "version": "1.0", "lastSubmissionOn": %s}""".formatted(lastSubmissionOn);
    }
}
