package uk.nhs.leadership.enrolment.attainment;

import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.files.inspection.Documents;

/** What is asked of attainments over HTTP, as the holder of RJ1 and those who judge there. */
public final class AttainmentApi {
    public static final String MANAGER = "manager.rj1";
    public static final String REFUSAL = "{\"reason\": \"evidence-unclear\", \"text\": \"No cover\"}";

    private AttainmentApi() {}

    /** The body that begins one. */
    public static String begin() {
        return "{\"competencyId\": \"%s\", \"stage\": \"S1\"}".formatted(Announced.competency());
    }

    /** The body that says what somebody thinks of themselves. */
    public static String assessment() {
        return """
                        {"rating": 4, "words": "No cover",
                         "conversation": {"on": "%s", "with": "LINE_MANAGER"}}""".formatted(today());
    }

    /** The body that shows what came of a 360-degree feedback. */
    public static String threeSixty() {
        return threeSixty(today().minusDays(30), today().minusDays(2), """
                        [{"group": "PEER", "raters": 5, "mean": 4.2}, {"group": "MANAGER", "raters": 1, "mean": 4}]""");
    }

    static String threeSixty(LocalDate from, LocalDate until, String ratings) {
        return """
                {"instrument": "Healthcare Leadership Model 360", "collectedFrom": "%s", "collectedUntil": "%s",
                 "ratings": %s, "summary": "Plans well %s"}""".formatted(from, until, ratings, UUID.randomUUID());
    }

    /** One in draft for which nothing is shown but what came of a feedback. */
    public static String withThreeSixty() {
        var path = draft();
        showThreeSixty(path).statusCode(200);
        return path;
    }

    /** One that was submitted with nothing but that. */
    public static String submittedWithThreeSixty() {
        var path = withThreeSixty();
        change(HOLDER, path, "PUT", "/self-assessment", assessment()).statusCode(200);
        submit(path).statusCode(200);
        return path;
    }

    static ValidatableResponse showThreeSixty(String path) {
        return change(HOLDER, path, "PUT", "/three-sixty", threeSixty());
    }

    /** A new one of the holder, in draft. */
    public static String draft() {
        participantOf(HOLDER);
        return draftOf(HOLDER);
    }

    private static String draftOf(String person) {
        return "/v1/attainments/"
                + as(person)
                        .body(begin())
                        .post("/v1/attainments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("attainment.id");
    }

    /** One with everything that it needs to be submitted. */
    public static String written() {
        participantOf(HOLDER);
        return writtenBy(HOLDER);
    }

    private static String writtenBy(String person) {
        var path = draftOf(person);
        as(person)
                .header("If-Match", "\"0\"")
                .body(assessment())
                .put(path + "/self-assessment")
                .then()
                .statusCode(200);
        var content = document();
        send(person, path, sha256(content), content).statusCode(200);
        return path;
    }

    public static String submitted() {
        participantOf(HOLDER);
        return submittedBy(HOLDER);
    }

    public static String submittedBy(String person) {
        var path = writtenBy(person);
        var etag = as(person).get(path).then().statusCode(200).extract().header("ETag");
        as(person).header("If-Match", etag).post(path + "/submit").then().statusCode(200);
        return path;
    }

    public static String verified() {
        var path = submitted();
        verify(LEAD_RJ1, path).statusCode(200);
        return path;
    }

    static ValidatableResponse submit(String path) {
        return change(HOLDER, path, "POST", "/submit", "");
    }

    /** Says that the evidence that was submitted was seen. */
    static ValidatableResponse verify(String judge, String path) {
        return change(judge, path, "POST", "/verify", "{\"evidence\": \"" + submittedEvidence(path) + "\"}");
    }

    public static String submittedEvidence(String path) {
        return as(HOLDER).get(path).path("submittedEvidence");
    }

    static ValidatableResponse refuse(String judge, String path, String act) {
        return change(judge, path, "POST", "/" + act, REFUSAL);
    }

    /** Does something with one as it is now. */
    static ValidatableResponse change(String person, String path, String method, String act, String body) {
        var request = as(person).header("If-Match", etag(path));
        return (body.isEmpty() ? request : request.body(body))
                .request(method, path + act)
                .then();
    }

    public static String etag(String path) {
        return as(HOLDER).get(path).then().statusCode(200).extract().header("ETag");
    }

    /** A file that no other test sends. */
    public static byte[] document() {
        return Documents.pdf("week plan " + UUID.randomUUID());
    }

    public static ValidatableResponse show(String path, byte[] content) {
        return send(HOLDER, path, sha256(content), content);
    }

    static ValidatableResponse send(String person, String path, String sha256, byte[] content) {
        return as(person)
                .contentType("application/octet-stream")
                .queryParam("name", "week-plan.pdf")
                .body(content)
                .put(path + "/evidence/" + sha256)
                .then();
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The manager of RJ1 manages the holder from now on. */
    public static void managed() {
        Given.participantOf(MANAGER, LEAD_RJ1);
        String number = as(LEAD_RJ1)
                .get("/v1/participants/" + participantOf(HOLDER))
                .then()
                .statusCode(200)
                .extract()
                .path("employeeNumber");
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage,manager_employee_number\n"
                        + Given.staffRow(number).replace("\n", ",MANAGER-RJ1\n"))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    /** Each of what can become of one. */
    public static void everythingHappens() {
        var revoked = verified();
        refuse(LEAD_RJ1, revoked, "revoke").statusCode(200);
        var declined = submitted();
        refuse(LEAD_RJ1, declined, "return").statusCode(200);
        var mistaken = document();
        show(declined, mistaken).statusCode(200);
        change(HOLDER, declined, "DELETE", "/evidence/" + sha256(mistaken), "").statusCode(200);
        showThreeSixty(declined).statusCode(200);
        change(HOLDER, declined, "DELETE", "/three-sixty", "").statusCode(200);
        submit(declined).statusCode(200);
        refuse(LEAD_RJ1, declined, "decline").statusCode(200);
    }
}
