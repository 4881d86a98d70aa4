package uk.nhs.leadership.accreditation.appeal;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.today;

import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.access.Example;

/**
 * Challenges as providers ask for them and others than those who refused deal with them: the third and fourth assessor
 * judge again, the third panel member recommends, the second ratifier decides; the fourth panel member and one who is a
 * ratifier too hear the appeal, and an assessor who is a ratifier decides that.
 */
public final class ChallengeApi {
    public static final String FOURTH_ASSESSOR = "assessor.four";
    public static final String THIRD_MEMBER = "panel.three";
    public static final String FOURTH_MEMBER = "panel.four";
    public static final String MEMBER_AND_RATIFIER = "panel.ratifier";
    public static final String SECOND_RATIFIER = "ratifier.two";
    public static final String ASSESSOR_AND_RATIFIER = "assessor.ratifier";

    static final Map<String, Object> STATEMENT = Map.of("statement", "The steering group meets, as the minutes show.");
    static final Map<String, Object> APPEAL =
            Map.of("grounds", "NOT_SUPPORTED_BY_EVIDENCE", "statement", "Nobody found anything unmet.");
    public static final Map<String, Object> TO_UPHOLD =
            Map.of("outcome", "UPHELD", "reasonText", "What was missing is missing still.");
    public static final Map<String, Object> TO_CHANGE =
            Map.of("outcome", "CHANGED", "decision", "ACCREDITED", "reasonText", "Both found every criterion met.");

    private ChallengeApi() {}

    /** The path of a new submission of P0001 that has been refused. */
    public static String refused() {
        return refused(draft());
    }

    public static String refused(Map<String, Object> body) {
        var path = recommended(body, toRefuse());
        ratify(RATIFIER, path).then().statusCode(200);
        return path;
    }

    static Response challenge(String person, String submission, String kind, Map<String, Object> body) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(submission + "/" + kind);
    }

    private static String challenged(String submission, String kind, Map<String, Object> body) {
        var answer = challenge(LEAD, submission, kind, body);
        answer.then().statusCode(201);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The path of a reconsideration that is asked for. */
    static String requested(String submission) {
        return challenged(submission, "reconsideration", STATEMENT);
    }

    /** The path of one of a new refusal. */
    public static String requested() {
        return requested(refused());
    }

    static String admitted(String submission) {
        var path = requested(submission);
        act(THIRD_MEMBER, path, "admit").then().statusCode(200);
        return path;
    }

    /** Asks an assessor to judge again, who has no interest in it and says so. */
    static Response ask(String path, String assessor) {
        var id = assessor(assessor);
        var asked = as(THIRD_MEMBER).body(Map.of("assessor", id)).post(path + "/judges");
        if (asked.statusCode() == 201) {
            act(assessor, path, "judges/" + id + "/declare", Map.of("interest", false))
                    .then()
                    .statusCode(204);
        }
        return asked;
    }

    static String inReview(String submission) {
        var path = admitted(submission);
        ask(path, THIRD_ASSESSOR).then().statusCode(201);
        ask(path, FOURTH_ASSESSOR).then().statusCode(201);
        return path;
    }

    static Response find(String assessor, String path, List<String> criteria, String result) {
        return as(assessor)
                .body(Map.of(
                        "findings",
                        criteria.stream()
                                .map(criterion ->
                                        Map.of("criterion", criterion, "result", result, "rationale", "See module 1."))
                                .toList()))
                .post(path + "/findings");
    }

    /** The path of one on which both judges found the same on everything. */
    static String judged(String submission, String result) {
        var path = inReview(submission);
        for (var judge : List.of(THIRD_ASSESSOR, FOURTH_ASSESSOR)) {
            find(judge, path, criteria(submission), result).then().statusCode(200);
        }
        return path;
    }

    public static Response act(String person, String path, String verb, Map<String, Object> body) {
        return step(person, path, verb, etag(RATIFIER, path), body);
    }

    static Response act(String person, String path, String verb) {
        return step(person, path, verb, etag(RATIFIER, path));
    }

    public static String recommendedTo(Map<String, Object> recommendation, String submission) {
        var path = judged(submission, "MET");
        act(THIRD_MEMBER, path, "recommend", recommendation).then().statusCode(200);
        return path;
    }

    /** The path of a reconsideration that was decided as recommended. */
    public static String decided(Map<String, Object> recommendation, String submission) {
        var path = recommendedTo(recommendation, submission);
        act(SECOND_RATIFIER, path, "decide", Map.of("reasonText", "As recommended."))
                .then()
                .statusCode(200);
        return path;
    }

    /** The path of an appeal against a refusal that was upheld. */
    static String appealed(String submission) {
        decided(TO_UPHOLD, submission);
        return challenged(submission, "appeal", APPEAL);
    }

    /** The path of one that is heard. */
    public static String heard(String submission) {
        var path = appealed(submission);
        act(FOURTH_MEMBER, path, "admit").then().statusCode(200);
        for (var member : List.of(FOURTH_MEMBER, MEMBER_AND_RATIFIER)) {
            as(member).post(path + "/sit").then().statusCode(200);
        }
        return path;
    }

    /** The id of one on which something was found and nothing decided. */
    public static String undecided() {
        return idOf(judged(refused(), "MET"));
    }

    /** The id of one that upheld a refusal. */
    public static String upheld() {
        return idOf(decided(TO_UPHOLD, refused()));
    }

    /** Somebody says all that they have to do with organisations. */
    static void declareInterests(String person, List<Map<String, Object>> interests) {
        assessor(person);
        as(person)
                .header("If-Match", etag(person, "/v1/assessors/me"))
                .body(Map.of("name", person, "interests", interests))
                .put("/v1/assessors/me")
                .then()
                .statusCode(200);
    }

    /** Makes it so that somebody works for P0001 who has no way to say so here. */
    static void hasInterest(String person) {
        var id = UUID.randomUUID();
        update("insert into assessor (id, account, declared_at, version) values ('" + id + "', '" + subjectOf(person)
                + "', now(), 1)");
        update("insert into assessor_interest (assessor_id, ordinal, organisation, kind) values ('" + id
                + "', 0, 'P0001', 'EMPLOYED')");
    }

    static void hasNoInterest(String person) {
        var whose = "(select id from assessor where account = '" + subjectOf(person) + "')";
        update("delete from assessor_interest where assessor_id in " + whose);
        update("delete from assessor where id in " + whose);
    }

    /** Makes it so that a challenge is due on another day. */
    static void dueOn(String path, LocalDate day) {
        update("update challenge set due_on = date '" + day + "' where id = '" + idOf(path) + "'");
    }

    /** Makes it so that a refusal is older than it is. */
    static void decidedOn(String submission, LocalDate day) {
        update("update submission set decided_on = date '" + day + "' where id = '" + idOf(submission) + "'");
    }

    private static void update(String statement) {
        try (var session = Sql.asAdministrator()) {
            Sql.update(session, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the service does by itself from time to time. */
    static void daysPass() {
        var chore = CDI.current().select(ChallengeReminderChore.class).get();
        var callers = CDI.current().select(Callers.class).get();
        boolean more;
        do {
            more = callers.as(Caller.service("test"), chore::doSome);
        } while (more);
    }

    /** Everything that is announced of challenges. */
    public static void everythingHappens() {
        var path = admitted(refused());
        dueOn(path, today().plusDays(1));
        daysPass();
        ask(path, THIRD_ASSESSOR).then().statusCode(201);
        act(THIRD_ASSESSOR, path, "judges/" + assessor(THIRD_ASSESSOR) + "/recuse", Map.of("reason", "UNAVAILABLE"))
                .then()
                .statusCode(204);
        act(LEAD, path, "withdraw").then().statusCode(200);
        act(THIRD_MEMBER, requested(), "refuse", Map.of("reason", "OTHER", "reasonText", "Nothing is said."))
                .then()
                .statusCode(200);
        decided(TO_CHANGE, refused());
        heard(refused());
    }

    /** For each of its operations a request about a challenge of this provider. */
    public static Stream<Example> examples(String provider) {
        var refusal = idOf(refused(draft("A course that was refused")));
        var path = inReview(refused(draft("A course judged again")));
        var id = idOf(path);
        dueOn(path, today().plusDays(10));
        var judge = assessor(THIRD_ASSESSOR);
        return Stream.of(
                Example.of("requestReconsideration")
                        .at("id", refusal)
                        .belongingTo(provider)
                        .sending("{\"statement\":\"To see who may.\"}"),
                Example.of("requestAppeal")
                        .at("id", refusal)
                        .belongingTo(provider)
                        .sending("{\"grounds\":\"PROCEDURE\",\"statement\":\"To see who may.\"}"),
                ofJudges("listChallenges")
                        .asking("limit", 200)
                        .belongingTo(provider)
                        .showing(id),
                Example.of("listDueChallenges")
                        .asking("before", today().plusYears(1))
                        .asking("limit", 200)
                        .showing(id),
                ofJudges("getChallenge").at("id", id).belongingTo(provider).showing(id),
                ofJudges("getOutcomeLetter").at("id", upheld()).belongingTo(provider),
                Example.of("withdrawChallenge").at("id", idOf(requested())).belongingTo(provider),
                Example.of("admitChallenge").at("id", id),
                Example.of("refuseChallenge")
                        .at("id", id)
                        .sending("{\"reason\":\"OTHER\",\"reasonText\":\"To see who may.\"}"),
                Example.of("askJudge").at("id", id).sending("{\"assessor\":\"" + judge + "\"}"),
                ofJudges("declareInterestInChallenge", THIRD_ASSESSOR)
                        .at("id", id)
                        .at("assessorId", judge)
                        .sending("{\"interest\":false}"),
                ofJudges("recuseJudge", THIRD_ASSESSOR)
                        .at("id", id)
                        .at("assessorId", judge)
                        .sending("{\"reason\":\"UNAVAILABLE\"}"),
                ofJudges("recordFindingsInChallenge")
                        .at("id", id)
                        .sending(
                                "{\"findings\":[{\"criterion\":\"R-GOV-1\",\"result\":\"MET\",\"rationale\":\"To see.\"}]}"),
                Example.of("sitOnAppeal").at("id", id),
                Example.of("recommendOnChallenge")
                        .at("id", id)
                        .sending("{\"outcome\":\"UPHELD\",\"reasonText\":\"To see who may.\"}"),
                Example.of("decideChallenge").at("id", id).sending("{}"));
    }

    /** Those who judge in the first place, and those who judge here. */
    public static String[] whoHaveDeclared() {
        return new String[] {FIRST_ASSESSOR, SECOND_ASSESSOR, THIRD_ASSESSOR, FOURTH_ASSESSOR};
    }

    private static Example ofJudges(String operation) {
        return ofJudges(operation, THIRD_ASSESSOR, FOURTH_ASSESSOR);
    }

    private static Example ofJudges(String operation, String... judges) {
        return Example.of(operation).amongThoseWith("assessor", judges);
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
