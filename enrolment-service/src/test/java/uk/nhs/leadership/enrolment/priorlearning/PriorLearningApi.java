package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;

/** What is asked of prior learning over HTTP, as the holder of RJ1 and those who judge for P0001. */
public final class PriorLearningApi {
    /** Who judges besides {@code provider.p0001}. */
    public static final String OTHER_JUDGE = "lead.p0001";

    public static final String REFUSAL = "{\"reason\": \"evidence-insufficient\", \"text\": \"No cover\"}";
    private static final String[] FIRST = {Announced.outcome(0)};

    private PriorLearningApi() {}

    /** A course of P0001 of 100 hours whose curriculum is known. */
    public static Accreditation course() {
        return Announced.curriculumOf(Accreditation.granted());
    }

    /** The holder, enrolled on a cohort of a new course that starts today. */
    public static String enrolled() {
        return enrolledOn(course());
    }

    static String enrolledOn(Accreditation course) {
        return Given.enrolment(LEAD_RJ1, participantOf(HOLDER), Given.openCohort(course, 5));
    }

    /** The body that claims something that no other test does. */
    public static String body(int hours, String... outcomes) {
        return body("Learned " + UUID.randomUUID(), today().minusYears(1), hours, outcomes);
    }

    static String body(String title, LocalDate finishedOn, int hours, String... outcomes) {
        return """
                {"title": "%s", "institution": "Okafor College", "finishedOn": "%s", "hours": %d, "outcomes": [%s]}""".formatted(
                        title,
                        finishedOn,
                        hours,
                        Arrays.stream(outcomes).map(code -> "\"" + code + "\"").collect(Collectors.joining(", ")));
    }

    /** The body that recognises. */
    public static String recognition(int hours, String... outcomes) {
        return "{\"hours\": %d, \"outcomes\": [%s], \"text\": \"No cover\"}"
                .formatted(
                        hours,
                        Arrays.stream(outcomes).map(code -> "\"" + code + "\"").collect(Collectors.joining(", ")));
    }

    static ValidatableResponse claim(String person, String enrolment, String body) {
        return as(person)
                .body(body)
                .post("/v1/enrolments/" + enrolment + "/prior-learning")
                .then();
    }

    static String claimed(String enrolment, String body) {
        return "/v1/prior-learning/"
                + claim(HOLDER, enrolment, body).statusCode(201).extract().path("claim.id");
    }

    /** A claim of 20 hours and the first outcome, with nothing shown for it. */
    public static String claimed() {
        return claimed(enrolled(), body(20, FIRST));
    }

    /** As above, with a file. */
    public static String shown() {
        return shown(claimed());
    }

    static String shown(String path) {
        show(HOLDER, path, AttainmentApi.document()).statusCode(200);
        return path;
    }

    static ValidatableResponse show(String person, String path, byte[] content) {
        return as(person)
                .contentType("application/octet-stream")
                .queryParam("name", "certificate.pdf")
                .body(content)
                .put(path + "/evidence/" + AttainmentApi.sha256(content))
                .then();
    }

    /** As above, and the provider looks at it. */
    public static String takenUp() {
        return takenUp(shown());
    }

    static String takenUp(String path) {
        change(LEAD_P0001, path, "take-up", "").statusCode(200);
        return path;
    }

    public static String recognised() {
        var path = takenUp();
        change(LEAD_P0001, path, "recognise", recognition(20, FIRST)).statusCode(200);
        return path;
    }

    /** Refused, so that it may be looked at again. */
    public static String declined() {
        var path = takenUp();
        change(LEAD_P0001, path, "decline", REFUSAL).statusCode(200);
        return path;
    }

    /** Does something with one as it is now. */
    static ValidatableResponse change(String person, String path, String act, String body) {
        var request = as(person).header("If-Match", etag(path));
        return (body.isEmpty() ? request : request.body(body))
                .post(path + "/" + act)
                .then();
    }

    static String etag(String path) {
        return as(HOLDER).get(path).then().statusCode(200).extract().header("ETag");
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Each of what can become of one. */
    public static void everythingHappens() {
        recognised();
        var path = claimed();
        var mistaken = AttainmentApi.document();
        show(HOLDER, path, mistaken).statusCode(200);
        as(HOLDER)
                .header("If-Match", etag(path))
                .delete(path + "/evidence/" + AttainmentApi.sha256(mistaken))
                .then()
                .statusCode(200);
        change(HOLDER, path, "withdraw", "").statusCode(200);
        change(HOLDER, declined(), "ask-again", "").statusCode(200);
    }
}
