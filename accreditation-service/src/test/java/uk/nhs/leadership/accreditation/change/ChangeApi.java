package uk.nhs.leadership.accreditation.change;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Material changes as providers notify them and the national body judges them. */
public final class ChangeApi {
    private static final String ASSESSOR = "assessor";

    private ChangeApi() {}

    /** A change of one member of the course in eight weeks. */
    static Map<String, Object> changing(String member, Object value) {
        var body = new HashMap<String, Object>(Map.of(
                "explanation",
                "Trusts have asked for it.",
                "effectiveOn",
                today().plusWeeks(8).toString()));
        body.put(member, value);
        return body;
    }

    static Response announce(String person, String number, Map<String, Object> body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/accreditations/" + number + "/changes");
    }

    /** The path of a change that is to be judged, of a new accreditation of P0001. */
    public static String announced() {
        return announcedOf(numberOf(accredited(draft())));
    }

    static String announcedOf(String number) {
        var answer = announce(LEAD, number, changing("delivery", "ONLINE"));
        answer.then().statusCode(201);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** What an assessor without interest finds on the two criteria that {@link #announced()} touches. */
    static Map<String, Object> findings(String second) {
        return Map.of(
                "noInterest",
                true,
                "findings",
                List.of(
                        Map.of("criterion", "R-GOV-1", "result", "MET", "rationale", "The same group meets."),
                        Map.of("criterion", "R-EDI-1", "result", second, "rationale", "See the new plan.")));
    }

    static Map<String, Object> recommendation(String verdict) {
        return Map.of("recommendation", verdict, "reasonText", "Judged by what it touches.");
    }

    /** Asks an assessor to judge a change. */
    static Response ask(String person, String path, String assessor) {
        return create(person, path + "/assessors", Map.of("assessor", assessor(assessor)));
    }

    static Response judge(String person, String path, Map<String, Object> body) {
        return create(person, path + "/findings", body);
    }

    private static Response create(String person, String path, Map<String, Object> body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** The path of an assessor who was asked to judge a change. */
    public static String judge() {
        return inAssessment(announced()) + "/assessors/" + assessor(FIRST_ASSESSOR);
    }

    /** The same path, with two assessors who are asked to judge it. */
    static String inAssessment(String path) {
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            ask(PANEL_MEMBER, path, assessor).then().statusCode(201);
        }
        return path;
    }

    /** The same path, with what both found. */
    static String assessed(String path, String second) {
        inAssessment(path);
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            judge(assessor, path, findings(second)).then().statusCode(201);
        }
        return path;
    }

    /** The same path, decided. */
    static String decided(String path, String verdict) {
        assessed(path, "MET");
        act(PANEL_MEMBER, path, "recommend", recommendation(verdict)).then().statusCode(200);
        act(RATIFIER, path, "ratify").then().statusCode(200);
        return path;
    }

    static Response act(String person, String path, String verb, Map<String, Object> body) {
        return step(person, path, verb, etag(RATIFIER, path), body);
    }

    static Response act(String person, String path, String verb) {
        return step(person, path, verb, etag(RATIFIER, path));
    }

    /** Everything that is announced of changes. */
    public static void everythingHappens() {
        var number = numberOf(accredited(draft()));
        announce(LEAD, number, changing("title", "Second steps in leading a team"))
                .then()
                .statusCode(201);
        act(LEAD, announcedOf(number), "withdraw").then().statusCode(200);
        var judged = assessed(announcedOf(number), "MET");
        act(PANEL_MEMBER, judged, "assessors/" + assessor(SECOND_ASSESSOR) + "/recuse", Map.of("reason", "OTHER"))
                .then()
                .statusCode(204);
        act(LEAD, judged, "withdraw").then().statusCode(200);
        decided(announcedOf(number), "REFUSE");
        decided(announcedOf(number), "ACCEPT");
    }

    /** For each of its operations a request about a change of this provider. */
    public static Stream<Example> examples(String provider) {
        var path = inAssessment(announced());
        var id = path.substring(path.lastIndexOf('/') + 1);
        var number = path.replaceAll("^/v1/accreditations/|/changes/.*$", "");
        var explained = "\"explanation\":\"To see who may.\",\"effectiveOn\":\"" + today().plusWeeks(9) + "\"";
        return Stream.of(
                Example.of("listChanges")
                        .at("number", number)
                        .belongingTo(provider)
                        .showing(id),
                Example.of("listChangesOfAll")
                        .asking("status", "IN_ASSESSMENT")
                        .asking("limit", 200)
                        .showing(id),
                Example.of("notifyChange")
                        .at("number", number)
                        .belongingTo(provider)
                        .sending("{\"title\":\"To see who may\"," + explained + "}"),
                Example.of("getChange")
                        .at("number", number)
                        .at("id", id)
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR, SECOND_ASSESSOR)
                        .belongingTo(provider)
                        .showing(id),
                Example.of("withdrawChange").at("number", number).at("id", id).belongingTo(provider),
                Example.of("askToJudgeChange")
                        .at("number", number)
                        .at("id", id)
                        .sending("{\"assessor\":\"" + UUID.randomUUID() + "\"}"),
                Example.of("judgeChange")
                        .at("number", number)
                        .at("id", id)
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR, SECOND_ASSESSOR)
                        .sending("{\"noInterest\":true,\"findings\":[]}"),
                Example.of("recuseFromChange")
                        .at("number", number)
                        .at("id", id)
                        .at("assessorId", assessor(FIRST_ASSESSOR))
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR)
                        .sending("{\"reason\":\"OTHER\"}"),
                Example.of("recommendOnChange")
                        .at("number", number)
                        .at("id", id)
                        .sending("{\"recommendation\":\"REFUSE\",\"reasonText\":\"To see who may.\"}"),
                Example.of("ratifyChange").at("number", number).at("id", id));
    }
}
