package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.with;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Links between programmes and accredited courses, and what can be done with them. */
public final class CourseLinkExamples {
    public static final String LINKS = "/v1/course-links";
    public static final Map<String, Object> REASON =
            Map.of("reason", "NO_LONGER_OFFERED", "text", "The last cohort began in spring. 🙂");

    private CourseLinkExamples() {}

    /** A published programme for which this organisation answers. */
    public static Response ownedBy(String organisation) {
        return published(
                "/v1/programmes", with(programme(newCode(), "1.0", publishedCurriculum()), "owner", organisation));
    }

    /** A course just accredited that can be linked to a programme. */
    public static Accreditation courseFor(Response programme) {
        return Accreditation.granted(programme.path("curriculumVersionId"));
    }

    public static Map<String, Object> link(Response programme, Accreditation course) {
        return Map.of("programmeVersionId", programme.path("id"), "accreditationNumber", course.number());
    }

    /** The link of a programme of an organisation to a course just accredited. */
    public static Response linkedBy(String organisation) {
        var programme = ownedBy(organisation);
        var answer = as(PUBLISHER).body(link(programme, courseFor(programme))).post(LINKS);
        answer.then().statusCode(201);
        return answer;
    }

    /** The id of a link that was made and ended. */
    static UUID unlinked() {
        String id = linkedBy("X26").path("id");
        as(PUBLISHER)
                .header("If-Match", "\"0\"")
                .body(REASON)
                .post(LINKS + "/" + id + "/unlink")
                .then()
                .statusCode(200);
        return UUID.fromString(id);
    }

    static Stream<Example> all() {
        var linked = linkedBy("P0001");
        String link = linked.path("id");
        var programme = ownedBy("P0001");
        var another = courseFor(programme);
        return Stream.of(
                Example.of("listCourseLinks")
                        .asking("accreditationNumber", linked.path("accreditationNumber"))
                        .showing(link),
                Example.of("getCourseLink").at("id", link).showing(link),
                Example.of("linkCourse").belongingTo("P0001").sending("""
                                {"programmeVersionId": "%s", "accreditationNumber": "%s"}""".formatted(
                                programme.<String>path("id"), another.number())),
                Example.of("unlinkCourse").at("id", link).belongingTo("P0001").sending("""
                                {"reason": "OTHER", "text": "To see who may."}"""));
    }
}
