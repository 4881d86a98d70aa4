package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.subjectOf;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** The work of several people on one version, by the version's id: the same for versions of every kind. */
public final class Collaborating {
    public static final String IN_TIME = "2099-03-31";

    private Collaborating() {}

    public static String collaboratorsOf(String version) {
        return "/v1/versions/" + version + "/collaborators";
    }

    public static String commentsOn(String version) {
        return "/v1/versions/" + version + "/comments";
    }

    public static String reviewsOf(String version) {
        return "/v1/versions/" + version + "/reviews";
    }

    /** Somebody in a role, as one says who works on a version. */
    public static Map<String, String> person(String person, String role) {
        return Map.of("person", subjectOf(person), "role", role);
    }

    /** A publisher lets somebody work on a version beside those who do already. */
    public static void letJoin(String version, String person, String role) {
        var before = as(PUBLISHER).get(collaboratorsOf(version));
        var wanted = new ArrayList<Object>(before.jsonPath().getList("collaborators"));
        wanted.add(person(person, role));
        as(PUBLISHER)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("collaborators", wanted))
                .put(collaboratorsOf(version))
                .then()
                .statusCode(200);
    }

    /** Somebody comments on a version as a whole. */
    public static Response commented(String person, String version, String text) {
        var comment = as(person).body(Map.of("text", text)).post(commentsOn(version));
        comment.then().statusCode(201);
        return comment;
    }

    /** The lead asks somebody, who then works on the version as its reviewer, for a review. */
    public static Response asked(String version, String reviewer) {
        letJoin(version, reviewer, "REVIEWER");
        var review = as(AUTHOR)
                .body(Map.of("reviewer", subjectOf(reviewer), "dueOn", IN_TIME))
                .post(reviewsOf(version));
        review.then().statusCode(201);
        return review;
    }

    /** Somebody signs a review off, as they last saw it. */
    public static Response signOff(String person, String review, String etag, String verdict) {
        return as(person)
                .header("If-Match", etag)
                .body(Map.of("verdict", verdict, "text", "Read from the first line to the last. 🙂"))
                .post("/v1/reviews/" + review + "/sign-off");
    }

    /** All of these at the same time; what each was answered, in their order. */
    public static List<Response> atOnce(List<Callable<Response>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** For each operation a request, of a draft that nothing else is done with. */
    static Stream<Example> examples(String version) {
        var comment = commented(AUTHOR, version, "Is this one duty or two?").<String>path("id");
        var review = asked(version, SECOND_AUTHOR).<String>path("id");
        var again = "{\"dueOn\":\"" + IN_TIME + "\"}";
        return Stream.of(
                Example.of("getCollaborators").at("id", version).showing(subjectOf(AUTHOR)),
                Example.of("replaceCollaborators")
                        .at("id", version)
                        .sending("{\"collaborators\":[{\"person\":\"" + subjectOf(AUTHOR) + "\",\"role\":\"LEAD\"}]}"),
                Example.of("commentOnVersion").at("id", version).sending("{\"text\":\"Is this one duty or two?\"}"),
                Example.of("listComments").at("id", version).showing(comment),
                Example.of("getComment").at("id", comment).showing(comment),
                Example.of("replyToComment").at("id", comment).sending("{\"text\":\"Two.\"}"),
                Example.of("resolveComment").at("id", comment),
                Example.of("reopenComment").at("id", comment),
                Example.of("askForReview")
                        .at("id", version)
                        .sending("{\"reviewer\":\"" + subjectOf(AUTHOR_AND_PUBLISHER) + "\",\"dueOn\":\"" + IN_TIME
                                + "\"}"),
                Example.of("listReviews").asking("versionId", version).showing(review),
                Example.of("getReview").at("id", review).showing(review),
                Example.of("signOffReview")
                        .at("id", review)
                        .sending("{\"verdict\":\"APPROVED\",\"text\":\"Read from the first line to the last.\"}"),
                Example.of("askForReviewAgain").at("id", review).sending(again),
                Example.of("withdrawReview").at("id", review));
    }

    /** A thing of each kind that the operations find, of a draft that nothing else is done with. */
    static Map<String, String> things(String version) {
        return Map.of(
                "/v1/versions/{id}",
                "/v1/versions/" + version,
                "/v1/comments/{id}",
                "/v1/comments/" + commented(AUTHOR, version, "Why?").<String>path("id"),
                "/v1/reviews/{id}",
                "/v1/reviews/" + asked(version, SECOND_AUTHOR).<String>path("id"));
    }

    /** Does everything once that is announced of the work on a draft of a framework, which is not published then. */
    static void wholeWork(String framework) {
        var comment = "/v1/comments/"
                + commented(AUTHOR, framework, "Is this one duty or two?").<String>path("id");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Two."))
                .post(comment + "/reply")
                .then()
                .statusCode(200);
        step(AUTHOR, comment, "resolve", "\"1\"").then().statusCode(200);
        step(AUTHOR, comment, "reopen", "\"2\"").then().statusCode(200);
        var review = asked(framework, SECOND_AUTHOR).<String>path("id");
        step(AUTHOR, "/v1/frameworks/" + framework, "submit-for-review", "\"0\"")
                .then()
                .statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "CHANGES_WANTED").then().statusCode(200);
        step(AUTHOR, "/v1/reviews/" + review, "withdraw", "\"2\"").then().statusCode(200);
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("collaborators", List.of(person(AUTHOR, "LEAD"))))
                .put(collaboratorsOf(framework))
                .then()
                .statusCode(200);
    }
}
