package uk.nhs.leadership.accreditation.condition;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.files.inspection.Documents;

/** Conditions as ratifiers impose them, providers answer them and panel members judge the answer. */
public final class ConditionApi {
    static final Map<String, Object> ANSWER = Map.of("text", "The guide is in use since January.");
    static final Map<String, Object> REFUSAL = Map.of("reasonText", "Two of the examples are of another module.");

    private ConditionApi() {}

    /** The entry of an accreditation on the register. */
    static String entry(String number) {
        return "/v1/register/accreditations/" + number;
    }

    static Map<String, Object> condition(LocalDate dueOn) {
        return Map.of(
                "text", "Assess outcome 1.1.2-S1 by an observed conversation.",
                "criterion", "1.1.2-S1",
                "dueOn", dueOn.toString(),
                "evidenceExpected", "The marking guide, and three marked examples.");
    }

    static Response impose(String person, String number, Map<String, Object> body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/accreditations/" + number + "/conditions");
    }

    /** The path of a condition on an accreditation. */
    static String imposedOn(String number) {
        var answer = impose(RATIFIER, number, condition(today().plusDays(60)));
        answer.then().statusCode(201);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The path of a condition on a new accreditation of P0001. */
    public static String imposed() {
        return imposedOn(numberOf(accredited(draft())));
    }

    static String numberIn(String path) {
        return path.replaceAll("^/v1/accreditations/|/conditions/.*$", "");
    }

    /** Stores a file that shows that a condition is met. */
    static void store(String path) {
        var content = Documents.pdf("marking guide");
        String id = as(LEAD).get(path).path("condition.id");
        String evidence = as(AUTHOR)
                .body(Map.of(
                        "about",
                        Map.of("kind", "CONDITION", "id", id),
                        "name",
                        "guide.pdf",
                        "mediaType",
                        EvidenceApi.PDF,
                        "bytes",
                        content.length))
                .post("/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        EvidenceApi.send(AUTHOR, "/v1/evidence/" + evidence, content).then().statusCode(200);
    }

    static Response act(String person, String path, String verb, Map<String, Object> body) {
        return step(person, path, verb, etag(RATIFIER, path), body);
    }

    /** Hands in what shows that a condition is met. */
    static void handIn(String path) {
        store(path);
        act(LEAD, path, "submit-evidence", ANSWER).then().statusCode(200);
    }

    static Map<String, Object> extension(LocalDate until) {
        return Map.of(
                "until", until.toString(),
                "reason", "EVIDENCE_TAKES_LONGER",
                "reasonText", "The next cohort is assessed in May.");
    }

    /** Makes it so that a condition was due on another day. */
    static void dueOn(String path, LocalDate day) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update accreditation_condition set due_on = date '" + day + "' where number = '" + numberIn(path)
                            + "' and ordinal = " + path.replaceAll(".*/", ""));
        }
    }

    /** As the service does by itself from time to time. */
    static void daysPass() {
        var chore = CDI.current().select(ConditionChore.class).get();
        var callers = CDI.current().select(Callers.class).get();
        boolean more;
        do {
            more = callers.as(Caller.service("test"), chore::doSome);
        } while (more);
    }

    /** Everything that is announced of conditions. */
    public static void everythingHappens() {
        try {
            var path = imposed();
            dueOn(path, today().plusDays(3));
            daysPass();
            dueOn(path, today().minusDays(9));
            daysPass();
            act(RATIFIER, path, "extend", extension(today().plusDays(30)))
                    .then()
                    .statusCode(200);
            handIn(path);
            act(PANEL_MEMBER, path, "refuse", REFUSAL).then().statusCode(200);
            act(LEAD, path, "submit-evidence", ANSWER).then().statusCode(200);
            act(PANEL_MEMBER, path, "accept", Map.of()).then().statusCode(200);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For each of its operations a request about a condition of this provider. */
    public static Stream<Example> examples(String provider) {
        var path = imposed();
        var number = numberIn(path);
        return Stream.of(
                of("listConditions", number).belongingTo(provider).showing("observed conversation"),
                of("imposeCondition", number)
                        .sending("{\"text\":\"To see who may.\",\"dueOn\":\"" + today().plusDays(20)
                                + "\",\"evidenceExpected\":\"None.\"}"),
                of("getCondition", number)
                        .at("ordinal", 1)
                        .belongingTo(provider)
                        .showing("observed conversation"),
                of("submitConditionEvidence", number)
                        .at("ordinal", 1)
                        .belongingTo(provider)
                        .sending("{\"text\":\"To see who may.\"}"),
                of("acceptConditionEvidence", number).at("ordinal", 1).sending("{}"),
                of("refuseConditionEvidence", number).at("ordinal", 1).sending("{\"reasonText\":\"To see who may.\"}"),
                of("extendCondition", number)
                        .at("ordinal", 1)
                        .sending("{\"until\":\"" + today().plusDays(90)
                                + "\",\"reason\":\"OTHER\",\"reasonText\":\"To see who may.\"}"),
                Example.of("listDueConditions")
                        .asking("status", "OPEN")
                        .asking("limit", 200)
                        .showing(number));
    }

    private static Example of(String operation, String number) {
        return Example.of(operation).at("number", number);
    }
}
