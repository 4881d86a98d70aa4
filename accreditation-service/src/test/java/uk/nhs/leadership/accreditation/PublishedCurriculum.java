package uk.nhs.leadership.accreditation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.with;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The curriculum of the tests, announced on Kafka as the service that owns it does. */
public final class PublishedCurriculum {
    public static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-00000000c0de");

    /** Stage S1 requires 1.1.1-S1 and 1.1.2-S1; R-GOV-1 is essential, R-EDI-1 is not; at least 60 hours; three years. */
    public static final String DATA = """
            {
              "code": "ADC", "version": "1.0", "title": "Accredited development curriculum",
              "frameworkVersionId": "0198e5c4-7b1a-7c3e-8f00-0000000f0001", "framework": "MLF", "frameworkVersion": "1.0",
              "minimumHours": 60, "termYears": 3, "validFrom": "2020-01-01", "lastSubmissionOn": null,
              "assessmentMethods": ["PORTFOLIO"], "learningAssessors": ["FACULTY"],
              "outcomes": [
                {"id": "0198e5c4-7b1a-7c3e-8f00-000000000001", "code": "1.1.1-S1", "competency": "1.1.1", "stage": "S1", "required": true},
                {"id": "0198e5c4-7b1a-7c3e-8f00-000000000002", "code": "1.1.2-S1", "competency": "1.1.2", "stage": "S1", "required": true},
                {"id": "0198e5c4-7b1a-7c3e-8f00-000000000003", "code": "1.1.3-S1", "competency": "1.1.3", "stage": "S1", "required": false},
                {"id": "0198e5c4-7b1a-7c3e-8f00-000000000004", "code": "1.1.1-F", "competency": "1.1.1", "stage": "F", "required": true}
              ],
              "requirements": [
                {"id": "0198e5c4-7b1a-7c3e-8f00-000000000005", "code": "R-GOV-1", "group": "governance", "essential": true, "findings": ["MET", "NOT_MET"]},
                {"id": "0198e5c4-7b1a-7c3e-8f00-000000000006", "code": "R-EDI-1", "group": "equality-and-inclusion", "essential": false, "findings": ["MET", "NOT_MET", "NOT_APPLICABLE"]}
              ]
            }""";

    /** As it was announced before a curriculum said how learning is assessed and what may be found. */
    public static final String AS_BEFORE =
            DATA.replaceAll("\\s*\"assessmentMethods.*\\n", "\n").replaceAll(", \"findings\": \\[[^]]*]", "");

    private static boolean known;

    private PublishedCurriculum() {}

    /** Announces it, the first time, and waits until the service has heard of it. */
    public static synchronized void isKnown() {
        if (!known) {
            announce("published", ID, 1, DATA);
            awaitKnown(ID);
            known = true;
        }
    }

    /** The id of another one with this data, announced and heard of. */
    public static UUID known(String data) {
        var id = UUID.randomUUID();
        announce("published", id, 1, data);
        awaitKnown(id);
        return id;
    }

    private static void awaitKnown(UUID id) {
        var path = drafted(with(draft(), "curriculumVersionId", id.toString()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(AUTHOR)
                        .get(path + "/check")
                        .then()
                        .statusCode(200)
                        .body("faults.code", not(hasItem("CURRICULUM_UNKNOWN"))));
    }

    /**
     * Announces something of a version of a curriculum.
     *
     * @param what became of it, such as {@code published}
     */
    public static void announce(String what, UUID id, long sequence, String data) {
        Announcements.announce("curriculum-service", "curriculum", what, id, sequence, Instant.now(), data);
    }
}
