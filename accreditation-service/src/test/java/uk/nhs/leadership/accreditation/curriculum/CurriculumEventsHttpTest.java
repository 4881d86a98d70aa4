package uk.nhs.leadership.accreditation.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_CLOSED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_RETIRED;

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
    /** As it was announced before a curriculum said how learning is assessed and what may be found. */
    private static final String AS_BEFORE = PublishedCurriculum.DATA
            .replaceAll("\\s*\"assessmentMethods.*\\n", "\n")
            .replaceAll(", \"findings\": \\[[^]]*]", "");

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

        step(LEAD, path, "submit", "\"0\"")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem(CURRICULUM_CLOSED.name()));
        as(LEAD).get(path).then().body("status", equalTo("DRAFT"));

        announce("last-submission-set", lastSubmission(today));
        eventually(path, List.of());
        step(LEAD, path, "submit", "\"0\"").then().statusCode(200).body("status", equalTo("SUBMITTED"));
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
        var path = drafted(with(draft(), "curriculumVersionId", id.toString()));

        eventually(path, List.of(CURRICULUM_CLOSED.name()));
    }

    /** A complete draft of a course under a curriculum just published. */
    private String draftUnderNewCurriculum() {
        announce("published", AS_BEFORE);
        var path = drafted(with(draft(), "curriculumVersionId", id.toString()));
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
