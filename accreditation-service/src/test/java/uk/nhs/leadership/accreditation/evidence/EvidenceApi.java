package uk.nhs.leadership.accreditation.evidence;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.files.inspection.Documents;

/** Evidence as providers announce and send it. */
public final class EvidenceApi {
    public static final String PDF = "application/pdf";

    private EvidenceApi() {}

    public static Map<String, Object> announcement(String submission, String name, String mediaType, long bytes) {
        return Map.of("about", about(submission), "name", name, "mediaType", mediaType, "bytes", bytes);
    }

    public static Map<String, Object> about(String submission) {
        return Map.of("kind", "SUBMISSION", "id", idOf(submission));
    }

    /** The path of evidence that was announced for a submission of P0001. */
    public static String announced(String submission, String mediaType, long bytes) {
        var answer = as(AUTHOR)
                .body(announcement(submission, "minutes.pdf", mediaType, bytes))
                .post("/v1/evidence");
        answer.then().statusCode(201);
        return "/v1/evidence/" + answer.path("id");
    }

    public static Response send(String person, String evidence, byte[] content) {
        return as(person).contentType(ContentType.BINARY).body(content).put(evidence + "/content");
    }

    /** The path of evidence that is stored. */
    public static String stored(String submission, byte[] content) {
        var evidence = announced(submission, PDF, content.length);
        send(AUTHOR, evidence, content).then().statusCode(200);
        return evidence;
    }

    public static Response listed(String person, String submission) {
        return as(person)
                .queryParam("aboutKind", "SUBMISSION")
                .queryParam("about", idOf(submission))
                .get("/v1/evidence");
    }

    public static void submit(String submission) {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        signed(submission);
        step(LEAD, submission, "submit", etag(LEAD, submission)).then().statusCode(200);
    }

    /** Submits a draft and has two assessors judge it. */
    public static void bringToAssessment(String submission) {
        submit(submission);
        allocate(submission, FIRST_ASSESSOR).then().statusCode(201);
        allocate(submission, SECOND_ASSESSOR).then().statusCode(201);
    }

    /** One event of each type. */
    public static void everythingHappens() {
        var submission = drafted(draft());
        var stored = stored(submission, Documents.pdf("minutes"));
        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, stored))
                .delete(stored)
                .then()
                .statusCode(204);
        send(AUTHOR, announced(submission, PDF, 1), Documents.bytes("x")).then().statusCode(409);
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
