package uk.nhs.leadership.accreditation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.accreditation.provider.ProviderApi;
import uk.nhs.leadership.local.identity.Tokens;

/** The service as providers, assessors, the panel, ratifiers and nobody in particular call it. */
public final class Api {
    public static final String AUTHOR = "author.p0001";
    public static final String LEAD = "lead.p0001";
    public static final String OTHER_LEAD = "lead.p0002";
    public static final String FIRST_ASSESSOR = "assessor.one";
    public static final String SECOND_ASSESSOR = "assessor.two";
    public static final String THIRD_ASSESSOR = "assessor.three";
    public static final String PANEL_MEMBER = "panel.one";
    public static final String RATIFIER = "ratifier.one";
    public static final String LEARNING_LEAD = "lead.rj1";
    public static final String EVERY_ROLE_ELSEWHERE = "every.role.rgt";

    /** The id of a panel that there is not. */
    public static final String NO_PANEL = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e9f";

    private static final Tokens TOKENS =
            new Tokens(URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class)));

    private Api() {}

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(TOKENS.ofPerson(person)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asSystem(String client) {
        return given().auth().oauth2(TOKENS.ofSystem(client)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }

    /** The stable id of a person. */
    public static String subjectOf(String person) {
        return TOKENS.subjectOf(person);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** A submission that lacks nothing, against {@link PublishedCurriculum}. */
    public static Map<String, Object> draft() {
        return draft("First steps in leading a team");
    }

    public static Map<String, Object> draft(String title) {
        return Map.of(
                "curriculumVersionId", PublishedCurriculum.ID.toString(),
                "course", course(title),
                "mapping",
                        List.of(
                                mapping("Module 1", "1.1.1-S1", "DEVELOPED"),
                                mapping("Module 2", "1.1.2-S1", "ASSESSED")),
                "answers",
                        List.of(Map.of(
                                "requirement", "R-GOV-1",
                                "answer", "A steering group meets each quarter.",
                                "evidence", "Minutes of March and June.")),
                "faculty",
                        List.of(Map.of(
                                "name", "Rowan Exampleford",
                                "role", "Lead facilitator",
                                "credentials", "Postgraduate certificate in education")));
    }

    public static Map<String, Object> course(String title) {
        return Map.ofEntries(
                Map.entry("title", title),
                Map.entry("summary", "Six months of workshops and practice."),
                Map.entry("audience", "New and first-line managers"),
                Map.entry("stage", "S1"),
                Map.entry("award", "Award in Team Leadership"),
                Map.entry("learningHours", 100),
                Map.entry("delivery", "BLENDED"),
                Map.entry("firstCohortStartsOn", today().plusMonths(2).toString()),
                Map.entry("assessmentMethods", List.of("PORTFOLIO")),
                Map.entry("capacityPerCohort", 24),
                Map.entry("pricePence", 95_000),
                Map.entry("accessibility", "Step-free rooms; captions on all recordings."));
    }

    public static Map<String, Object> mapping(String module, String outcome, String depth) {
        return Map.of("module", module, "outcome", outcome, "depth", depth);
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

    /** The draft with one member of its course changed. */
    @SuppressWarnings("unchecked") // the draft is the one made here
    public static Map<String, Object> withCourse(Map<String, Object> draft, String member, Object value) {
        var course = (Map<String, Object>) Objects.requireNonNull(draft.get("course"));
        return with(draft, "course", with(course, member, value));
    }

    /** Makes the provider of an organisation registered and approved, if it is not so yet. */
    public static void approvedProvider(String lead) {
        ProviderApi.approved(lead);
    }

    /** The id of an assessor, who declares to have no interests if they have not declared anything yet. */
    public static String assessor(String person) {
        var declared =
                as(person).body(Map.of("name", person, "interests", List.of())).put("/v1/assessors/me");
        return declared.statusCode() == 201
                ? declared.path("id")
                : as(person).get("/v1/assessors/me").path("id");
    }

    /** Takes a step on something as somebody, with the version last seen. */
    public static Response step(String person, String path, String verb, String etag) {
        return as(person).header("If-Match", etag).post(path + "/" + verb);
    }

    public static Response step(String person, String path, String verb, String etag, Map<String, Object> body) {
        return as(person).header("If-Match", etag).body(body).post(path + "/" + verb);
    }

    /** The path of a new draft of P0001. */
    public static String drafted(Map<String, Object> body) {
        var answer = as(AUTHOR).body(body).post("/v1/submissions");
        answer.then().statusCode(201);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The path of a new submission of P0001, submitted. */
    public static String submitted(Map<String, Object> body) {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        var path = signed(drafted(body));
        step(LEAD, path, "submit", etag(LEAD, path)).then().statusCode(200);
        return path;
    }

    /** The same path, with everything declared by the lead of P0001. */
    public static String signed(String path) {
        return signed(LEAD, path);
    }

    public static String signed(String lead, String path) {
        step(lead, path, "sign", etag(lead, path), signature()).then().statusCode(200);
        return path;
    }

    /** All that there is to declare, signed by somebody. */
    public static Map<String, Object> signature() {
        return Map.of(
                "declarations",
                List.of(
                        "CONTENT_IS_TRUE",
                        "RIGHTS_TO_MATERIAL",
                        "DATA_PROTECTION",
                        "EQUALITY",
                        "PARTICIPANT_SAFEGUARDING"),
                "name",
                "Juniper Exampleford",
                "position",
                "Director of education");
    }

    public static String etag(String person, String path) {
        return as(person).get(path).header("ETag");
    }

    /** Asks an assessor, who has no interest in the submission and says so if they are allocated. */
    public static Response allocate(String path, String assessor) {
        var id = assessor(assessor);
        var allocated = as(PANEL_MEMBER).body(Map.of("assessor", id)).post(path + "/assessors");
        if (allocated.statusCode() == 201) {
            step(assessor, path + "/assessors/" + id, "declare", allocated.header("ETag"), Map.of("interest", false))
                    .then()
                    .statusCode(204);
        }
        return allocated;
    }

    /** The path of a new submission of P0001 that two assessors are judging. */
    public static String inAssessment(Map<String, Object> body) {
        var path = submitted(body);
        allocate(path, FIRST_ASSESSOR).then().statusCode(201);
        allocate(path, SECOND_ASSESSOR).then().statusCode(201);
        return path;
    }

    public static Response find(String assessor, String path, String criterion, String result) {
        return as(assessor)
                .body(Map.of("criterion", criterion, "result", result, "rationale", "See module 1."))
                .post(path + "/findings");
    }

    /** The codes of everything that a submission is judged by. */
    public static List<String> criteria(String path) {
        return as(PANEL_MEMBER).get(path).path("criteria.code");
    }

    /** The path of a new submission of P0001 that both assessors have found to meet everything. */
    public static String atPanel(Map<String, Object> body) {
        var path = inAssessment(body);
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            for (var criterion : new ArrayList<>(criteria(path))) {
                find(assessor, path, criterion, "MET").then().statusCode(201);
            }
        }
        return path;
    }

    /** For a panel of both panel members, which sits for it if it waits for one. */
    public static Response recommend(String path, Map<String, Object> body) {
        var panel = PanelApi.panelOn(path);
        return step(PANEL_MEMBER, path, "recommend", etag(PANEL_MEMBER, path), with(body, "panel", panel));
    }

    public static Map<String, Object> toAccredit() {
        return Map.of(
                "panel", NO_PANEL,
                "recommendation", "ACCREDITED",
                "reasonText", "All criteria are met.");
    }

    public static Map<String, Object> toRefuse() {
        return Map.of(
                "panel", NO_PANEL,
                "recommendation", "REFUSED",
                "reason", "CRITERIA_NOT_MET",
                "reasonText", "Two criteria are not met.");
    }

    public static String recommended(Map<String, Object> body, Map<String, Object> recommendation) {
        var path = atPanel(body);
        recommend(path, recommendation).then().statusCode(200);
        return path;
    }

    public static Response ratify(String ratifier, String path) {
        return step(ratifier, path, "ratify", etag(PANEL_MEMBER, path), Map.of("reasonText", "As recommended."));
    }

    /** The path of a new submission of P0001 that has been accredited. */
    public static String accredited(Map<String, Object> body) {
        var path = recommended(body, toAccredit());
        ratify(RATIFIER, path).then().statusCode(200);
        return path;
    }

    /** The number under which an accredited submission stands on the register. */
    public static String numberOf(String path) {
        return as(LEAD).get(path).path("decision.accreditationNumber");
    }
}
