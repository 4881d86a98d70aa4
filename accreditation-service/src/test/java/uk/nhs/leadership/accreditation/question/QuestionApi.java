package uk.nhs.leadership.accreditation.question;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;

import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Questions as assessors and the panel ask them, and as providers answer. */
public final class QuestionApi {
    static final Map<String, Object> QUESTION = Map.of("text", "Which second trust sits on the steering group?");
    static final Map<String, Object> ANSWER = Map.of("text", "St Mary's, since April.");
    static final Map<String, Object> FOLLOW_UP = Map.of("text", "Who speaks for it?");
    static final Map<String, Object> WITHDRAWAL =
            Map.of("reason", "ANSWERED_ELSEWHERE", "reasonText", "The handbook says it on page 12.");

    private static final String SHOWN = "Which second trust";

    private QuestionApi() {}

    static Response ask(String person, String submission, Map<String, Object> body) {
        return as(person).body(body).post(submission + "/questions");
    }

    /** The path of a question about a submission. */
    public static String asked(String person, String submission) {
        var answer = ask(person, submission, QUESTION);
        answer.then().statusCode(201);
        return submission + "/questions/" + answer.path("id");
    }

    static Response act(String person, String question, String verb, Map<String, Object> body) {
        return step(person, question, verb, etag(PANEL_MEMBER, question), body);
    }

    /** One event of each type. */
    public static void everythingHappens() {
        var submission = inAssessment(draft());
        var question = asked(FIRST_ASSESSOR, submission);
        act(AUTHOR, question, "answer", ANSWER).then().statusCode(200);
        act(SECOND_ASSESSOR, question, "follow-up", FOLLOW_UP).then().statusCode(200);
        act(PANEL_MEMBER, question, "withdraw", WITHDRAWAL).then().statusCode(200);
    }

    /** For each of their lines in docs/access/accreditation-service.md a request that only who is asking can make fail. */
    public static Stream<Example> examples() {
        var submission = inAssessment(draft("A course that is asked about"));
        var question = asked(FIRST_ASSESSOR, submission);
        return Stream.of(
                ofAssessors("askQuestion", submission).sending("{\"text\":\"To see who may.\"}"),
                ofProviderAndAssessors("listQuestions", submission).showing(SHOWN),
                of(ofProviderAndAssessors("getQuestion", submission), question).showing(SHOWN),
                of(Example.of("answerQuestion"), question)
                        .at("id", idOf(submission))
                        .belongingTo("P0001")
                        .sending("{\"text\":\"To see who may.\"}"),
                of(ofAssessors("followUpQuestion", submission), question).sending("{\"text\":\"To see who may.\"}"),
                of(Example.of("withdrawQuestion"), question)
                        .at("id", idOf(submission))
                        .amongThoseWith("assessor", FIRST_ASSESSOR)
                        .sending("{\"reason\":\"OTHER\",\"reasonText\":\"To see who may.\"}"));
    }

    private static Example of(Example example, String question) {
        return example.at("questionId", idOf(question));
    }

    private static Example ofAssessors(String operation, String submission) {
        return Example.of(operation)
                .at("id", idOf(submission))
                .amongThoseWith("assessor", FIRST_ASSESSOR, SECOND_ASSESSOR);
    }

    private static Example ofProviderAndAssessors(String operation, String submission) {
        return ofAssessors(operation, submission).belongingTo("P0001");
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
