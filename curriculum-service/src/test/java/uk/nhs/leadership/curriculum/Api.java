package uk.nhs.leadership.curriculum;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.local.identity.Tokens;

/** The service as people of the national body, of other organisations and nobody in particular call it. */
public final class Api {
    public static final String AUTHOR = "author.one";
    public static final String SECOND_AUTHOR = "author.two";
    public static final String PUBLISHER = "publisher.one";
    public static final String AUTHOR_AND_PUBLISHER = "author.publisher";
    public static final String ANALYST = "analyst.one";
    public static final String EVERY_ROLE_ELSEWHERE = "every.role.rgt";

    private static final Tokens TOKENS =
            new Tokens(URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class)));
    private static final AtomicInteger CODES = new AtomicInteger();

    private Api() {}

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(TOKENS.ofPerson(person)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }

    /** As nobody in particular, who asks not to be told what others have just been told. */
    public static RequestSpecification pastRecentAnswers() {
        return asNobody().header("Cache-Control", "no-cache");
    }

    public static RequestSpecification asSystem(String client) {
        return given().auth().oauth2(TOKENS.ofSystem(client)).contentType(ContentType.JSON);
    }

    /** The stable id of a person. */
    public static String subjectOf(String person) {
        return TOKENS.subjectOf(person);
    }

    /** A code that no other test uses. */
    public static String newCode() {
        return "T" + CODES.incrementAndGet();
    }

    /** A draft of a framework with an area, a standard and two competencies: 1.1.1 at F and S1, 1.1.2 at S1 alone. */
    public static Map<String, Object> framework(String code, String version) {
        return Map.of(
                "code", code,
                "title", "A framework",
                "version", version,
                "stages",
                        List.of(Map.of("code", "F", "title", "Fundamental"), Map.of("code", "S1", "title", "Stage 1")),
                "codePrinciples", List.of(Map.of("title", "Compassion"), Map.of("title", "Curiosity")),
                "ratingScale",
                        List.of(Map.of("value", 1, "label", "Insufficient"), Map.of("value", 2, "label", "Essential")),
                "areas",
                        List.of(Map.of(
                                "code",
                                "1",
                                "title",
                                "Developing self",
                                "standards",
                                List.of(Map.of(
                                        "code",
                                        "1.1",
                                        "title",
                                        "Productivity",
                                        "competencies",
                                        List.of(
                                                competency(
                                                        "1.1.1",
                                                        "Prioritise",
                                                        List.of("F", "S1"),
                                                        List.of(
                                                                statement("F", "Keeps a list"),
                                                                statement("S1", "Plans the week"))),
                                                competency(
                                                        "1.1.2",
                                                        "Rest",
                                                        List.of("S1"),
                                                        List.of(statement("S1", "Takes breaks")))))))));
    }

    public static Map<String, Object> competency(
            String code, String title, List<String> stages, List<Map<String, Object>> statements) {
        return Map.of("code", code, "title", title, "stages", stages, "statements", statements);
    }

    public static Map<String, Object> statement(String stage, String text) {
        return Map.of("stage", stage, "text", text);
    }

    /** A draft of a curriculum on {@link #framework}: one outcome required, one not, one requirement. */
    public static Map<String, Object> curriculum(String code, String version, String frameworkVersionId) {
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("title", "A curriculum"),
                Map.entry("version", version),
                Map.entry("frameworkVersionId", frameworkVersionId),
                Map.entry("minimumHours", 60),
                Map.entry("termYears", 3),
                Map.entry("validFrom", "2026-11-01"),
                Map.entry("assessmentMethods", List.of("WORK_BASED_PROJECT")),
                Map.entry("learningAssessors", List.of("FACULTY", "LINE_MANAGER")),
                Map.entry(
                        "outcomes",
                        List.of(outcome("1.1.1-S1", "1.1.1", "S1", true), outcome("1.1.2-S1", "1.1.2", "S1", false))),
                Map.entry(
                        "requirements",
                        List.of(Map.of(
                                "code", "R-GOV-1",
                                "group", "governance",
                                "text", "Somebody answers for the quality of the course.",
                                "evidenceExpected", "The name and the role's description.",
                                "essential", true))));
    }

    public static Map<String, Object> outcome(String code, String competency, String stage, boolean required) {
        return Map.of(
                "code", code,
                "verb", "Plan",
                "text", "the week around what matters most",
                "competency", competency,
                "stage", stage,
                "required", required);
    }

    /** A draft of a programme for stage S1 on {@link #curriculum}: two modules of 40 and 30 hours, taken in order. */
    public static Map<String, Object> programme(String code, String version, String curriculumVersionId) {
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("title", "A programme"),
                Map.entry("version", version),
                Map.entry("audience", "First-time leaders"),
                Map.entry("stage", "S1"),
                Map.entry("strand", "MANAGEMENT_AND_LEADERSHIP"),
                Map.entry("owner", "X26"),
                Map.entry("curriculumVersionId", curriculumVersionId),
                Map.entry("structure", Map.of("kind", "ALL_IN_ORDER")),
                Map.entry("entryRequirements", List.of("Leads a team")),
                Map.entry("prerequisites", List.of()),
                Map.entry(
                        "modules",
                        List.of(
                                module("M1", 40, claim("1.1.1-S1", "DEVELOPED")),
                                module("M2", 30, claim("1.1.1-S1", "ASSESSED"), claim("1.1.2-S1", "INTRODUCED")))));
    }

    /** A module with these claims. */
    public static Map<String, Object> module(String code, int hours, Object... claims) {
        return Map.of(
                "code",
                code,
                "title",
                "Module " + code,
                "hours",
                hours,
                "points",
                2,
                "delivery",
                "BLENDED",
                "outcomes",
                List.of(claims));
    }

    public static Map<String, Object> claim(String outcome, String depth) {
        return Map.of("outcome", outcome, "depth", depth);
    }

    /** The id of a published {@link #curriculum} on a published {@link #framework}. */
    public static String publishedCurriculum() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        return published("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .path("id");
    }

    /** The same body with one member changed. */
    public static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    /** The same body with one member left out. */
    public static Map<String, Object> without(Map<String, Object> body, String member) {
        var changed = new HashMap<>(body);
        changed.remove(member);
        return changed;
    }

    /** Posts a draft as an author. */
    public static Response drafted(String path, Map<String, Object> body) {
        var answer = as(AUTHOR).body(body).post(path);
        answer.then().statusCode(201);
        return answer;
    }

    /** Takes a step on a version as somebody, with the version last seen. */
    public static Response step(String person, String path, String verb, String etag) {
        return as(person).header("If-Match", etag).post(path + "/" + verb);
    }

    /** Drafts, submits and publishes a version; answers what the last step did. */
    public static Response published(String collection, Map<String, Object> body) {
        var draft = drafted(collection, body);
        var path = collection + "/" + draft.path("id");
        var submitted = step(AUTHOR, path, "submit-for-review", draft.header("ETag"));
        submitted.then().statusCode(200);
        var published = step(PUBLISHER, path, "publish", submitted.header("ETag"));
        published.then().statusCode(200);
        return published;
    }
}
