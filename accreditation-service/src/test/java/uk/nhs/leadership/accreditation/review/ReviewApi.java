package uk.nhs.leadership.accreditation.review;

import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Reviews as the panel leads them, and as the provider reads them. */
public final class ReviewApi {
    static final String REASON = "Two trusts told us that a tutor had left.";
    static final Map<String, Object> QUESTION = Map.of("asked", "Show who teaches the cohorts of March.");
    static final Map<String, Object> CONCLUSION = Map.of(
            "conclusion", "PROBATION", "conclusionText", "Half of the new tutors lack what the course asks for.");

    private static final String PROVIDER = "P0001";

    private ReviewApi() {}

    /** The number of a new accreditation of P0001. */
    static String accreditation() {
        return numberOf(accredited(draft()));
    }

    static Response open(String person, String accreditation) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reasonText", REASON))
                .post("/v1/accreditations/" + accreditation + "/reviews");
    }

    /** The path of a new review. */
    public static String opened(String accreditation) {
        var answer = open(PANEL_MEMBER, accreditation);
        answer.then().statusCode(201);
        return "/v1/accreditations/" + accreditation + "/reviews/" + answer.path("id");
    }

    /** The path of a new review in which the provider has been asked something. */
    public static String asked() {
        var path = opened(accreditation());
        ask(path).then().statusCode(200);
        return path;
    }

    static Response ask(String path) {
        return step(PANEL_MEMBER, path, "ask", etag(PANEL_MEMBER, path), QUESTION);
    }

    static Response conclude(String person, String path) {
        return step(person, path, "conclude", etag(PANEL_MEMBER, path), CONCLUSION);
    }

    /** Everything that is announced of a review. */
    public static void everythingHappens() {
        var path = opened(accreditation());
        ask(path).then().statusCode(200);
        conclude(PANEL_MEMBER, path).then().statusCode(200);
    }

    public static Stream<Example> examples() {
        var number = accreditation();
        var id = opened(number).replaceFirst(".*/", "");
        return Stream.of(
                Example.of("openReview").at("number", number).sending("{\"reasonText\":\"To see who may.\"}"),
                Example.of("listReviewsOfAccreditation")
                        .at("number", number)
                        .belongingTo(PROVIDER)
                        .showing(id),
                Example.of("listOpenReviews").asking("limit", 200).showing(id),
                Example.of("getReview")
                        .at("number", number)
                        .at("id", id)
                        .belongingTo(PROVIDER)
                        .showing(id),
                Example.of("askInReview").at("number", number).at("id", id).sending("{\"asked\":\"To see who may.\"}"),
                Example.of("concludeReview")
                        .at("number", number)
                        .at("id", id)
                        .sending("{\"conclusion\":\"NO_ACTION\",\"conclusionText\":\"To see who may.\"}"));
    }
}
