package uk.nhs.leadership.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** The version after a published one, over HTTP: what is the same for all that names what it leaves to be done. */
public abstract class SuccessorRoad {
    private static final Map<String, String> NEXT = Map.of("version", "1.1");

    private final String collection;

    protected SuccessorRoad(String collection) {
        this.collection = collection;
    }

    /** Version 1.0, published, of something of which there is no other. */
    protected abstract Response published();

    /** The same, but of few parts. */
    protected abstract Response publishedOfFewParts();

    /** Version 1.0 of something else, a draft. */
    protected abstract Response drafted();

    /** What of it the version after it says too. */
    protected abstract List<String> copied();

    @Test
    void itSaysWhatThePublishedVersionSays() {
        var first = published();

        var answer = succeed(AUTHOR, first, NEXT);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(collection + "/" + answer.path("draft.id")))
                .body("draft.version", equalTo("1.1"))
                .body("draft.status", equalTo("DRAFT"))
                .body("draft.predecessorId", equalTo(first.path("id")))
                .body("rework", empty());
        for (var member : copied()) {
            assertThat(answer.jsonPath().<Object>get("draft." + member))
                    .as(member)
                    .isEqualTo(first.jsonPath().get(member));
        }
        var path = collection + "/" + answer.path("draft.id");
        assertThat(as(AUTHOR).get(path).jsonPath().getMap(""))
                .isEqualTo(answer.jsonPath().getMap("draft"));
    }

    @Test
    void onlyWhatIsPublishedIsContinuedUnderANumberThatIsFreeOneDraftAtATime() {
        var first = published();

        succeed(AUTHOR, first, Map.of("version", "one"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/version"));
        succeed(AUTHOR, first, Map.of("version", "1.0")).then().statusCode(409).body("code", equalTo("VERSION_EXISTS"));
        succeed(AUTHOR, drafted(), NEXT).then().statusCode(409).body("code", equalTo("VERSION_NOT_PUBLISHED"));
        as(AUTHOR)
                .body(NEXT)
                .post(collection + "/" + UUID.randomUUID() + "/draft-successor")
                .then()
                .statusCode(404);
        succeed(AUTHOR, first, NEXT).then().statusCode(201);
        succeed(AUTHOR, first, Map.of("version", "1.2")).then().statusCode(409).body("code", equalTo("DRAFT_EXISTS"));
    }

    @Test
    void nobodyButAnAuthorOfTheNationalBodyBeginsIt() {
        var first = published();
        var path = collection + "/" + first.path("id");

        asNobody().body(NEXT).post(path + "/draft-successor").then().statusCode(401);
        for (var person : List.of(PUBLISHER, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            succeed(person, first, NEXT).then().statusCode(403);
        }

        as(AUTHOR)
                .queryParam("code", first.<String>path("code"))
                .get(collection)
                .then()
                .body("items.version", contains("1.0"));
    }

    @Test
    void whatItLeavesToBeDoneIsForThoseWhoSeeDrafts() {
        var path = collection + "/" + succeed(AUTHOR, published(), NEXT).path("draft.id") + "/rework";

        as(AUTHOR).get(path).then().statusCode(200);
        as(PUBLISHER).get(path).then().statusCode(200);
        asNobody().get(path).then().statusCode(401);
        as(ANALYST).get(path).then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE).get(path).then().statusCode(403);
        as(AUTHOR).get(collection + "/" + UUID.randomUUID() + "/rework").then().statusCode(404);
    }

    @Test
    void theSameKeyAndBodyBeginOneDraftOnly() {
        var path = collection + "/" + published().path("id") + "/draft-successor";
        var key = UUID.randomUUID().toString();

        var once = as(AUTHOR).header("Idempotency-Key", key).body(NEXT).post(path);
        var again = as(AUTHOR).header("Idempotency-Key", key).body(NEXT).post(path);

        once.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("draft.id", equalTo(once.path("draft.id")));
    }

    @Test
    void whatItLeavesToBeDoneCostsTheSameHoweverManyPartsThereAre() {
        var few = costOfRework(succeed(AUTHOR, publishedOfFewParts(), NEXT));

        assertThat(costOfRework(succeed(AUTHOR, published(), NEXT))).isEqualTo(few);
    }

    private int costOfRework(Response successor) {
        var path = collection + "/" + successor.path("draft.id") + "/rework";
        as(AUTHOR).get(path).then().statusCode(200);
        return Statements.of(() -> as(AUTHOR).get(path).then().statusCode(200)).of("SELECT");
    }

    protected Response succeed(String person, Response first, Map<String, ?> body) {
        return as(person).body(body).post(collection + "/" + first.path("id") + "/draft-successor");
    }
}
