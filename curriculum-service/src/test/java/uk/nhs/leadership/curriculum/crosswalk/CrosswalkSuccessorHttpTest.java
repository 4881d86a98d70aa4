package uk.nhs.leadership.curriculum.crosswalk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.AREA;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.CROSSWALKS;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.FIRST;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.SECOND;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.crosswalk;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.framework;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.id;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.withoutRest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.SuccessorRoad;

/** The version after a published one of a crosswalk, between the same versions of the frameworks or later ones. */
@QuarkusTest
class CrosswalkSuccessorHttpTest extends SuccessorRoad {
    private Response from;
    private Response to;
    private Response first;

    CrosswalkSuccessorHttpTest() {
        super(CROSSWALKS);
    }

    @BeforeEach
    void publish() {
        from = framework();
        to = framework();
        first = Api.published(CROSSWALKS, crosswalk(newCode(), "1.0", from, to));
    }

    @Override
    protected Response published() {
        return first;
    }

    @Override
    protected Response publishedOfFewParts() {
        var one = Map.<String, Object>of("from", id(from, FIRST), "to", id(to, FIRST), "relation", "EXACT");
        return Api.published(CROSSWALKS, crosswalk(newCode(), "1.0", from, to, List.of(one)));
    }

    @Override
    protected Response drafted() {
        return Api.drafted(CROSSWALKS, crosswalk(newCode(), "1.0", from, to));
    }

    @Override
    protected List<String> copied() {
        return List.of("from", "to", "entries", "title");
    }

    @Test
    void itFollowsAFrameworkToItsNextVersionAndNamesWhatCouldNotComeAlongUntilThatIsWrittenAnew() {
        var newest = withoutRest(to);

        var answer = succeed(AUTHOR, first, Map.of("version", "1.1", "toFrameworkVersionId", newest.path("id")));

        answer.then()
                .statusCode(201)
                .body("draft.from.frameworkVersionId", equalTo(from.path("id")))
                .body("draft.to.frameworkVersionId", equalTo(newest.path("id")))
                .body("draft.entries.relation", contains("EXACT"))
                .body("reworded.to.id", contains(id(to, FIRST)))
                .body("rework.entry.to.id", contains(id(to, SECOND)))
                .body("rework.entry.relation", contains("NARROWER"))
                .body("rework[0].from.became", nullValue())
                .body("rework[0].from.candidates.id", contains(id(from, AREA)))
                .body("rework[0].to.became", equalTo("DROPPED"))
                .body("rework[0].to.candidates", empty());
        var path = CROSSWALKS + "/" + answer.<String>path("draft.id");
        as(PUBLISHER)
                .get(path + "/rework")
                .then()
                .statusCode(200)
                .body("rework.entry.to.id", contains(id(to, SECOND)))
                .body("reworded.to.id", contains(id(to, FIRST)));

        var anew = crosswalk(
                first.path("code"),
                "1.1",
                from,
                newest,
                List.of(Map.of(
                        "from",
                        id(from, FIRST),
                        "to",
                        id(newest, FIRST),
                        "relation",
                        "BROADER",
                        "rationale",
                        "It has lost a stage.")));
        as(AUTHOR).header("If-Match", "\"0\"").body(anew).put(path).then().statusCode(200);
        as(AUTHOR).get(path + "/rework").then().body("reworded", empty());
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"").then().statusCode(200);
        asNobody().get(path + "/succession").then().body("current", equalTo(true));
        asNobody()
                .queryParam("code", first.<String>path("code"))
                .get(CROSSWALKS)
                .then()
                .body("items.status", contains("PUBLISHED", "PUBLISHED"));
    }

    @Test
    void bothEndsFollowAtOnce() {
        var newestFrom = withoutRest(from);
        var newestTo = withoutRest(to);

        succeed(
                        AUTHOR,
                        first,
                        Map.of(
                                "version",
                                "2.0",
                                "fromFrameworkVersionId",
                                newestFrom.path("id"),
                                "toFrameworkVersionId",
                                newestTo.path("id")))
                .then()
                .statusCode(201)
                .body("draft.from.version", equalTo("1.1"))
                .body("draft.to.version", equalTo("1.1"))
                .body("draft.entries", hasSize(1))
                .body("rework", hasSize(1));
    }

    @Test
    void aVersionBegunByHandContinuesWhatWasPublishedLastAndNamesWhatItLacks() {
        var second = Api.drafted(CROSSWALKS, crosswalk(first.path("code"), "1.1", from, to, List.of()));

        second.then().body("predecessorId", equalTo(first.path("id")));
        as(AUTHOR)
                .get(CROSSWALKS + "/" + second.<String>path("id") + "/rework")
                .then()
                .body("rework.entry.relation", contains("EXACT", "NARROWER"))
                .body("rework[0].to.became", equalTo("SAME"));
    }

    @Test
    void onlyBetweenPublishedVersionsThatContinueThoseThatWereMapped() {
        var draft = Api.drafted("/v1/frameworks", Api.framework(to.path("code"), "1.1"));

        succeed(
                        AUTHOR,
                        first,
                        Map.of(
                                "version",
                                "1.1",
                                "toFrameworkVersionId",
                                framework().path("id")))
                .then()
                .statusCode(409)
                .body("code", equalTo("MAPPED_FRAMEWORK_NOT_CONTINUED"));
        succeed(AUTHOR, first, Map.of("version", "1.1", "toFrameworkVersionId", draft.path("id")))
                .then()
                .statusCode(409)
                .body("code", equalTo("MAPPED_FRAMEWORK_NOT_PUBLISHED"));
        var nowhere = UUID.randomUUID();
        succeed(
                        AUTHOR,
                        first,
                        Map.of("version", "1.1", "fromFrameworkVersionId", nowhere, "toFrameworkVersionId", nowhere))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/fromFrameworkVersionId", "/toFrameworkVersionId"));
        succeed(AUTHOR, first, Map.of("version", "1.1", "toFrameworkVersionId", "MLF"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/toFrameworkVersionId"));
        as(AUTHOR)
                .queryParam("code", first.<String>path("code"))
                .get(CROSSWALKS)
                .then()
                .body("items.version", contains("1.0"));
    }
}
