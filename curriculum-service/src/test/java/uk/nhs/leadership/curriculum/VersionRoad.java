package uk.nhs.leadership.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.asSystem;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.pastRecentAnswers;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.subjectOf;
import static uk.nhs.leadership.curriculum.Api.with;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** The road that every version goes, over HTTP: the same for all that has versions. */
public abstract class VersionRoad {
    private static final Map<String, String> UNCLEAR = Map.of("reason", "UNCLEAR", "text", "Say who decides. 🙂");

    private final String collection;

    protected VersionRoad(String collection) {
        this.collection = collection;
    }

    /** A complete draft. */
    protected abstract Map<String, Object> complete(String code, String version);

    /** A draft with something missing, and where. */
    protected abstract Map<String, Object> incomplete(String code, String version);

    protected abstract String missingIn();

    // Drafting

    @Test
    void anAuthorBeginsADraft() {
        var code = newCode();

        var answer = drafted(collection, complete(code, "1.0"));

        var path = collection + "/" + answer.path("id");
        answer.then()
                .header("Location", endsWith(path))
                .header("ETag", "\"0\"")
                .body("code", equalTo(code))
                .body("version", equalTo("1.0"))
                .body("status", equalTo("DRAFT"))
                .body("returns", empty())
                .body("createdAt", notNullValue())
                .body("publishedAt", nullValue());
        var read = as(AUTHOR).get(path);
        read.then().statusCode(200).header("ETag", "\"0\"");
        assertThat(read.jsonPath().getMap("")).isEqualTo(answer.jsonPath().getMap(""));
    }

    @Test
    void nobodyButAnAuthorOfTheNationalBodyBeginsADraft() {
        var code = newCode();
        var body = complete(code, "1.0");

        asNobody().body(body).post(collection).then().statusCode(401);
        as(PUBLISHER).body(body).post(collection).then().statusCode(403);
        as(ANALYST).body(body).post(collection).then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE).body(body).post(collection).then().statusCode(403);
        asSystem("register-reader").body(body).post(collection).then().statusCode(403);

        as(AUTHOR).queryParam("code", code).get(collection).then().body("items", empty());
    }

    @Test
    void theSameKeyAndBodyBeginOneDraftOnly() {
        var code = newCode();
        var body = complete(code, "1.0");
        var key = UUID.randomUUID().toString();

        var first = as(AUTHOR).header("Idempotency-Key", key).body(body).post(collection);
        var again = as(AUTHOR).header("Idempotency-Key", key).body(body).post(collection);

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(first.path("id")));
        as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(with(body, "title", "Another"))
                .post(collection)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aSecondDraftAndANumberTakenAreRefused() {
        var code = newCode();
        published(collection, complete(code, "1.0"));

        as(AUTHOR)
                .body(complete(code, "1.0"))
                .post(collection)
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_EXISTS"));
        drafted(collection, complete(code, "1.1"));
        as(AUTHOR)
                .body(complete(code, "1.2"))
                .post(collection)
                .then()
                .statusCode(409)
                .body("code", equalTo("DRAFT_EXISTS"));

        as(AUTHOR).queryParam("code", code).get(collection).then().body("items.version", contains("1.0", "1.1"));
    }

    @Test
    void ofManyWhoBeginAtOnceOneDoes() throws Exception {
        var code = newCode();

        var answers = atOnce(
                8,
                number -> () -> as(AUTHOR).body(complete(code, "1." + number)).post(collection));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("DRAFT_EXISTS");
    }

    // Revising

    /** Does what has to be done before somebody may revise a draft that another author began. */
    protected void letRevise(String version, String person) {}

    @Test
    void anotherAuthorRevisesTheDraft() {
        var code = newCode();
        String id = drafted(collection, complete(code, "1.0")).path("id");
        var path = collection + "/" + id;
        letRevise(id, SECOND_AUTHOR);

        var revised = as(SECOND_AUTHOR)
                .header("If-Match", "\"0\"")
                .body(with(complete(code, "1.1"), "title", "Better"))
                .put(path);

        revised.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Better"))
                .body("version", equalTo("1.1"))
                .body("status", equalTo("DRAFT"));
        assertThat(as(AUTHOR).get(path).jsonPath().getMap(""))
                .isEqualTo(revised.jsonPath().getMap(""));
    }

    @Test
    void aChangeToWhatIsNoLongerThereIsRefusedAndNothingIsLost() {
        var code = newCode();
        var path = collection + "/" + drafted(collection, complete(code, "1.0")).path("id");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(with(complete(code, "1.0"), "title", "First"))
                .put(path)
                .then()
                .statusCode(200);

        var second = with(complete(code, "1.0"), "title", "Second");
        as(SECOND_AUTHOR)
                .header("If-Match", "\"0\"")
                .body(second)
                .put(path)
                .then()
                .statusCode(412);
        as(SECOND_AUTHOR).body(second).put(path).then().statusCode(428);
        as(SECOND_AUTHOR).header("If-Match", "1").body(second).put(path).then().statusCode(400);

        as(AUTHOR).get(path).then().header("ETag", "\"1\"").body("title", equalTo("First"));
    }

    @Test
    void ofTwoAuthorsWhoReviseAtOnceOneIsTold() throws Exception {
        var code = newCode();
        var path = collection + "/" + drafted(collection, complete(code, "1.0")).path("id");

        var answers = atOnce(
                4,
                number -> () -> as(AUTHOR)
                        .header("If-Match", "\"0\"")
                        .body(with(complete(code, "1.0"), "title", "Title " + number))
                        .put(path));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(Response::statusCode)
                .containsOnly(412);
        var kept = answers.stream().filter(answer -> answer.statusCode() == 200).findAny();
        as(AUTHOR)
                .get(path)
                .then()
                .header("ETag", "\"1\"")
                .body("title", equalTo(kept.orElseThrow().<String>path("title")));
    }

    @Test
    void aDraftCannotBecomeAnotherThing() {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(complete(newCode(), "1.0"))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"))
                .body("errors.code", contains("CODE_FIXED"));

        as(AUTHOR).get(path).then().header("ETag", "\"0\"");
    }

    @Test
    void whoMayNotReviseLearnsNothingOfTheDraft() {
        var code = newCode();
        var path = collection + "/" + drafted(collection, complete(code, "1.0")).path("id");
        var body = with(complete(code, "1.0"), "title", "Taken over");

        asNobody().header("If-Match", "\"0\"").body(body).put(path).then().statusCode(401);
        as(PUBLISHER).header("If-Match", "\"0\"").body(body).put(path).then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(403);

        as(AUTHOR).get(path).then().header("ETag", "\"0\"").body("title", not(equalTo("Taken over")));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nowhere = collection + "/" + UUID.randomUUID();

        asNobody().get(nowhere).then().statusCode(404);
        asNobody().get(collection + "/latest").then().statusCode(404);
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(complete(newCode(), "1.0"))
                .put(nowhere)
                .then()
                .statusCode(404);
        step(AUTHOR, nowhere, "submit-for-review", "\"0\"").then().statusCode(404);
        step(PUBLISHER, nowhere, "publish", "\"0\"").then().statusCode(404);
        as(AUTHOR).get(nowhere + "/completeness").then().statusCode(404);
    }

    // Reading what is not public

    @Test
    void beforePublicationOnlyTheAuthorsAndPublishersOfTheNationalBodySeeIt() {
        var code = newCode();
        var path = collection + "/" + drafted(collection, complete(code, "1.0")).path("id");

        as(AUTHOR).get(path).then().statusCode(200).header("Cache-Control", "no-store");
        as(PUBLISHER).get(path).then().statusCode(200);
        asNobody().get(path).then().statusCode(404);
        as(ANALYST).get(path).then().statusCode(404);
        as(EVERY_ROLE_ELSEWHERE).get(path).then().statusCode(404);
        asSystem("register-reader").get(path).then().statusCode(404);
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.queryParam("code", code)
                    .get(collection)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    // Reviewing

    @Test
    void aReviewerReturnsItWithAReasonAndTheAuthorsSeeIt() {
        var code = newCode();
        var path = collection + "/" + drafted(collection, complete(code, "1.0")).path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200).body("status", equalTo("IN_REVIEW"));

        as(PUBLISHER)
                .header("If-Match", "\"1\"")
                .body(UNCLEAR)
                .post(path + "/request-changes")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        as(AUTHOR)
                .get(path)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("returns.reason", contains("UNCLEAR"))
                .body("returns.text", contains("Say who decides. 🙂"))
                .body("returns.reviewer", contains(subjectOf(PUBLISHER)))
                .body("returns.at", everyItem(notNullValue()));
    }

    @Test
    void aReturnNeedsAReasonAndAText() {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);

        for (var wrong : List.<Map<String, String>>of(
                Map.of("reason", "UNCLEAR"),
                Map.of("text", "Why?"),
                Map.of("reason", "BORING", "text", "Why?"),
                Map.of("reason", "UNCLEAR", "text", " "),
                Map.of("reason", "UNCLEAR", "text", "a bell \u0007"),
                Map.of("reason", "UNCLEAR", "text", "x".repeat(10_001)))) {
            as(PUBLISHER)
                    .header("If-Match", "\"1\"")
                    .body(wrong)
                    .post(path + "/request-changes")
                    .then()
                    .statusCode(400)
                    .body("errors", not(empty()));
        }

        as(AUTHOR).get(path).then().body("status", equalTo("IN_REVIEW")).header("ETag", "\"1\"");
    }

    @Test
    void whatIsInReviewCannotBeRevised() {
        var code = newCode();
        var path = collection + "/" + drafted(collection, complete(code, "1.0")).path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);

        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(with(complete(code, "1.0"), "title", "Too late"))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_NOT_DRAFT"));

        as(AUTHOR).get(path).then().header("ETag", "\"1\"").body("title", not(equalTo("Too late")));
    }

    @Test
    void stepsNotAllowedFromWhereItIsAreRefusedAndChangeNothing() {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");

        step(PUBLISHER, path, "publish", "\"0\"").then().statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
        as(PUBLISHER)
                .header("If-Match", "\"0\"")
                .body(UNCLEAR)
                .post(path + "/request-changes")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));

        as(AUTHOR)
                .get(path)
                .then()
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("returns", empty());
    }

    @Test
    void eachStepIsForItsRoleAndForTheNationalBody() {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");

        asNobody()
                .header("If-Match", "\"0\"")
                .post(path + "/submit-for-review")
                .then()
                .statusCode(401);
        step(PUBLISHER, path, "submit-for-review", "\"0\"").then().statusCode(403);
        step(EVERY_ROLE_ELSEWHERE, path, "submit-for-review", "\"0\"").then().statusCode(403);
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        asNobody().header("If-Match", "\"1\"").post(path + "/publish").then().statusCode(401);
        step(AUTHOR, path, "publish", "\"1\"").then().statusCode(403);
        step(EVERY_ROLE_ELSEWHERE, path, "publish", "\"1\"").then().statusCode(403);
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(UNCLEAR)
                .post(path + "/request-changes")
                .then()
                .statusCode(403);
        as(EVERY_ROLE_ELSEWHERE)
                .header("If-Match", "\"1\"")
                .body(UNCLEAR)
                .post(path + "/request-changes")
                .then()
                .statusCode(403);
        as(ANALYST).get(path + "/completeness").then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE).get(path + "/completeness").then().statusCode(403);
        asNobody().get(path + "/completeness").then().statusCode(401);

        as(AUTHOR).get(path).then().header("ETag", "\"1\"").body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void eachStepNeedsTheVersionLastSeen() {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");

        as(AUTHOR).post(path + "/submit-for-review").then().statusCode(428);
        step(AUTHOR, path, "submit-for-review", "\"7\"").then().statusCode(412);
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        as(PUBLISHER).post(path + "/publish").then().statusCode(428);
        step(PUBLISHER, path, "publish", "\"0\"").then().statusCode(412);
        as(PUBLISHER).body(UNCLEAR).post(path + "/request-changes").then().statusCode(428);

        as(AUTHOR).get(path).then().header("ETag", "\"1\"");
    }

    // Publishing

    @Test
    void nobodyPublishesWhatTheyWrote() {
        var draft = as(AUTHOR_AND_PUBLISHER).body(complete(newCode(), "1.0")).post(collection);
        draft.then().statusCode(201);
        var path = collection + "/" + draft.path("id");
        step(AUTHOR_AND_PUBLISHER, path, "submit-for-review", "\"0\"").then().statusCode(200);

        step(AUTHOR_AND_PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLISHER_IS_AUTHOR"));

        as(AUTHOR).get(path).then().header("ETag", "\"1\"").body("status", equalTo("IN_REVIEW"));
        step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(200);
    }

    @Test
    void whatIsIncompleteIsNotPublishedAndSaysWhatIsMissing() {
        var path = collection + "/"
                + drafted(collection, incomplete(newCode(), "1.0")).path("id");

        as(AUTHOR)
                .get(path + "/completeness")
                .then()
                .statusCode(200)
                .body("complete", is(false))
                .body("missing.pointer", hasItem(missingIn()));
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_INCOMPLETE"))
                .body("errors.pointer", hasItem(missingIn()));

        as(AUTHOR).get(path).then().header("ETag", "\"1\"").body("status", equalTo("IN_REVIEW"));
        asNobody().get(path).then().statusCode(404);
    }

    @Test
    void whatIsCompleteSaysSo() {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");

        as(PUBLISHER)
                .get(path + "/completeness")
                .then()
                .statusCode(200)
                .body("complete", is(true))
                .body("missing", empty());
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws Exception {
        var path = collection + "/"
                + drafted(collection, complete(newCode(), "1.0")).path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);

        var answers = atOnce(4, number -> () -> step(PUBLISHER, path, "publish", "\"1\""));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(Response::statusCode)
                .isSubsetOf(Set.of(409, 412));
    }

    @Test
    void whatIsPublishedIsReadByAnyoneAndKeptByCaches() {
        var published = published(collection, complete(newCode(), "1.0"));
        var path = collection + "/" + published.path("id");
        published.then().body("status", equalTo("PUBLISHED")).body("publishedAt", notNullValue());

        for (var reader : List.of(asNobody(), as(EVERY_ROLE_ELSEWHERE), asSystem("register-reader"), as(AUTHOR))) {
            var read = reader.get(path);
            read.then()
                    .statusCode(200)
                    .header("ETag", published.header("ETag"))
                    .header("Cache-Control", "public, max-age=60")
                    .body("returns", nullValue());
            assertThat(read.jsonPath().getMap(""))
                    .isEqualTo(published.jsonPath().getMap(""));
        }
    }

    @Test
    void aCacheThatAsksAgainGetsNothingNew() {
        var published = published(collection, complete(newCode(), "1.0"));
        var path = collection + "/" + published.path("id");

        asNobody()
                .header("If-None-Match", published.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", published.header("ETag"))
                .header("Cache-Control", "public, max-age=60")
                .body(equalTo(""));
        asNobody().header("If-None-Match", "\"99\"").get(path).then().statusCode(200);
    }

    @Test
    void readingWhatIsPublishedCostsTheLookUpByKeyAlone() {
        var path = collection + "/"
                + published(collection, complete(newCode(), "1.0")).path("id");
        asNobody().get(path).then().statusCode(200);

        var cost = Statements.of(() -> pastRecentAnswers().get(path).then().statusCode(200));

        assertThat(cost.of("SELECT")).isEqualTo(1);
    }

    @Test
    void whoeverHasWhatIsPublishedAlreadyCostsTheLookUpByKeyAlone() {
        var published = published(collection, complete(newCode(), "1.0"));
        var path = collection + "/" + published.path("id");

        var cost = Statements.of(() -> pastRecentAnswers()
                .header("If-None-Match", published.header("ETag"))
                .get(path)
                .then()
                .statusCode(304));

        assertThat(cost.of("SELECT")).isEqualTo(1);
    }

    @Test
    void whatOthersHaveJustReadCostsNothing() {
        var published = published(collection, complete(newCode(), "1.0"));
        var path = collection + "/" + published.path("id");
        asNobody().get(path).then().statusCode(200);

        var cost = Statements.of(() -> {
            asNobody().get(path).then().statusCode(200);
            asNobody()
                    .header("If-None-Match", published.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        });

        assertThat(cost.commands()).isEmpty();
    }

    @Test
    void whatAnAuthorReadsOfADraftIsShownToNobodyElse() {
        var draft = drafted(collection, complete(newCode(), "1.0"));
        var path = collection + "/" + draft.path("id");
        as(AUTHOR).get(path).then().statusCode(200).header("Cache-Control", "no-store");

        asNobody().get(path).then().statusCode(404);
        asNobody()
                .header("If-None-Match", draft.header("ETag"))
                .get(path)
                .then()
                .statusCode(404);
        as(EVERY_ROLE_ELSEWHERE).get(path).then().statusCode(404);
    }

    @Test
    void whatIsPublishedNeverChanges() {
        var code = newCode();
        var published = published(collection, complete(code, "1.0"));
        var path = collection + "/" + published.path("id");
        var etag = published.header("ETag");

        as(AUTHOR)
                .header("If-Match", etag)
                .body(with(complete(code, "1.0"), "title", "Rewritten"))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_NOT_DRAFT"));
        for (var verb : List.of("publish", "submit-for-review")) {
            step(verb.equals("publish") ? PUBLISHER : AUTHOR, path, verb, etag)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("MOVE_NOT_ALLOWED"));
        }
        as(PUBLISHER)
                .header("If-Match", etag)
                .body(UNCLEAR)
                .post(path + "/request-changes")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));

        assertThat(asNobody().get(path).jsonPath().getMap(""))
                .isEqualTo(published.jsonPath().getMap(""));
    }

    // Lists

    @Test
    void listsHoldWhatTheReaderMaySeeWithoutItsContent() {
        var code = newCode();
        published(collection, complete(code, "1.0"));
        drafted(collection, complete(code, "1.1"));

        asNobody()
                .queryParam("code", code)
                .get(collection)
                .then()
                .statusCode(200)
                .body("items.version", contains("1.0"))
                .body("items[0].status", equalTo("PUBLISHED"))
                .body("items[0].areas", nullValue())
                .body("items[0].outcomes", nullValue());
        as(AUTHOR)
                .queryParam("code", code)
                .queryParam("status", "DRAFT")
                .get(collection)
                .then()
                .body("items.version", contains("1.1"));
        asNobody()
                .queryParam("code", code)
                .queryParam("status", "DRAFT")
                .get(collection)
                .then()
                .body("items", empty());
    }

    @Test
    void listsArePagedWithoutGapOrRepetition() {
        var code = newCode();
        for (var version : List.of("1.0", "1.1", "1.2", "1.3", "1.4")) {
            published(collection, complete(code, version));
        }

        var first = asNobody().queryParam("code", code).queryParam("limit", 2).get(collection);
        first.then().body("items.version", contains("1.0", "1.1"));
        var second = next(code, 2, first);
        second.then().body("items.version", contains("1.2", "1.3"));
        var last = next(code, 2, second);
        last.then().body("items.version", contains("1.4")).body("next", nullValue());

        assertThat(first.header("Link")).contains("rel=\"next\"").contains(first.<String>path("next"));
        assertThat(last.header("Link")).isNull();
    }

    private Response next(String code, int limit, Response page) {
        return asNobody()
                .queryParam("code", code)
                .queryParam("limit", limit)
                .queryParam("after", page.<String>path("next"))
                .get(collection);
    }

    @Test
    void whoPollsForChangesGetsThemInTheOrderOfTheChange() {
        var code = newCode();
        var first = published(collection, complete(code, "1.0"));
        var second = published(collection, complete(code, "1.1"));
        drafted(collection, complete(code, "1.2"));

        var page = asNobody()
                .queryParam("code", code)
                .queryParam("limit", 1)
                .queryParam("updatedSince", first.<String>path("updatedAt"))
                .get(collection);

        page.then().body("items.version", contains("1.0"));
        asNobody()
                .queryParam("code", code)
                .queryParam("limit", 1)
                .queryParam("updatedSince", first.<String>path("updatedAt"))
                .queryParam("after", page.<String>path("next"))
                .get(collection)
                .then()
                .body("items.version", contains("1.1"))
                .body("next", nullValue());
        asNobody()
                .queryParam("code", code)
                .queryParam("updatedSince", second.<String>path("updatedAt"))
                .get(collection)
                .then()
                .body("items.version", contains("1.1"));
    }

    @Test
    void whatAListCannotUnderstandIsRefusedByName() {
        for (var wrong : Map.of(
                        "status", "FINISHED",
                        "limit", "201",
                        "after", "made-up",
                        "updatedSince", "yesterday")
                .entrySet()) {
            asNobody()
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .get(collection)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?" + wrong.getKey()));
        }
        asNobody().queryParam("limit", "0").get(collection).then().statusCode(400);
    }

    private static List<Response> atOnce(int times, IntFunction<Callable<Response>> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers =
                    threads.invokeAll(IntStream.range(0, times).mapToObj(act).toList());
            var done = new ArrayList<Response>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
