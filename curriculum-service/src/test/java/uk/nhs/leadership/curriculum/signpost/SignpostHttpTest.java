package uk.nhs.leadership.curriculum.signpost;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.signpost.SignpostRule.FRAMEWORK_NOT_IN_FORCE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.QueryPlan;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.curriculum.Database;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** Signposts as authors replace them and anyone reads them. */
@QuarkusTest
class SignpostHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String SIGNPOSTS = "/v1/signposts";
    private static final String HEADING = "competency,stage,rating_from,rating_to,title,uri,source,kind,minutes\r\n";
    private static final String LIST =
            "1.1.1,S1,1,1,Keeping a list,https://learning.example.org/list,An example provider,ARTICLE,20\r\n";
    private static final String WEEK =
            "1.1.1,S1,1,2,A week that leaves room,https://learning.example.org/week,An example provider,COURSE,\r\n";
    private static final String FIRST =
            "1.1.1,F,2,2,First things first,https://learning.example.org/first,An example provider,VIDEO,5\r\n";
    private static final String BREAKS =
            "1.1.2,S1,1,2,\"Breaks, \"\"short\"\" and long\",https://learning.example.org/breaks,'=X,BOOK,300\r\n";

    @Test
    void anAuthorReplacesThemAllAndAnyoneFindsThem() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0"));
        String id = framework.path("id");
        var competency = competency(framework, 0);

        replaced(id, "\"0\"", HEADING + LIST + WEEK + FIRST + BREAKS)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("dryRun", is(false))
                .body("signposts", is(4))
                .body("added", is(4))
                .body("removed", is(0))
                .body("unchanged", is(0));

        asNobody()
                .queryParam("competency", competency)
                .get(SIGNPOSTS)
                .then()
                .statusCode(200)
                .body("items.title", contains("Keeping a list", "A week that leaves room", "First things first"))
                .body("items[0].uri", equalTo("https://learning.example.org/list"))
                .body("items[0].source", equalTo("An example provider"))
                .body("items[0].kind", equalTo("ARTICLE"))
                .body("items[0].minutes", is(20))
                .body("items[1].minutes", nullValue())
                .body("items[0].frameworkVersionId", equalTo(id))
                .body("items[0].competencyId", equalTo(competency))
                .body("items[0].competency", equalTo("1.1.1"))
                .body("items[0].stage", equalTo("S1"))
                .body("items[1].ratingFrom", is(1))
                .body("items[1].ratingTo", is(2))
                .body("next", nullValue());
        found(competency, "S1", "1").body("items.title", contains("Keeping a list", "A week that leaves room"));
        found(competency, "S1", "2").body("items.title", contains("A week that leaves room"));
        found(competency, "F", "1").body("items", empty());
        found(competency(framework, 1), "S1", "2").body("items.source", contains("=X"));
    }

    @Test
    void theyAreReplacedAsAWholeAndTheSameAgainChangesNothing() throws Exception {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        replaced(id, "\"0\"", HEADING + LIST + WEEK).then().statusCode(200);

        replaced(id, "\"1\"", HEADING + WEEK + FIRST)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("signposts", is(2))
                .body("added", is(1))
                .body("removed", is(1))
                .body("unchanged", is(1));
        replaced(id, "\"2\"", HEADING + WEEK + FIRST)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("added", is(0))
                .body("removed", is(0));
        replaced(id, "\"2\"", HEADING)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("removed", is(2));

        assertThat(announced(id)).isEqualTo(3);
    }

    @Test
    void aDryRunSaysWhatWouldBeAndStoresNothing() throws Exception {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0"));
        String id = framework.path("id");

        as(AUTHOR)
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .queryParam("dryRun", true)
                .body(HEADING + LIST)
                .put(path(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("dryRun", is(true))
                .body("signposts", is(1))
                .body("added", is(1));

        found(competency(framework, 0), "S1", "1").body("items", empty());
        assertThat(announced(id)).isZero();
    }

    @Test
    void aFileWithAFaultyRowIsRefusedWholeAndEveryFaultIsNamed() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0"));
        String id = framework.path("id");

        for (var dryRun : List.of(true, false)) {
            as(AUTHOR)
                    .contentType("text/csv; charset=UTF-8")
                    .header("If-Match", "\"0\"")
                    .queryParam("dryRun", dryRun)
                    .body(HEADING + LIST + """
                            9.9.9,S1,1,1,X,https://a.example.org/1,X,BOOK,
                            1.1.2,F,1,1,X,https://a.example.org/2,X,BOOK,
                            1.1.1,S1,2,1,X,https://a.example.org/3,X,BOOK,
                            1.1.1,S1,0,3,X,javascript:alert(1),X,BOOK,
                            1.1.1,S1,0,3,X,https://a.example.org/4,X,BOOK,
                            """ + LIST)
                    .put(path(id))
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            contains(
                                    "row 3, competency",
                                    "row 4, stage",
                                    "row 5, rating_to",
                                    "row 6, uri",
                                    "row 7, rating_from",
                                    "row 7, rating_to",
                                    "row 8, uri"))
                    .body(
                            "errors.code",
                            contains(
                                    "COMPETENCY_UNKNOWN",
                                    "STAGE_UNKNOWN",
                                    "RATINGS_REVERSED",
                                    "VALUE_INVALID",
                                    "RATING_UNKNOWN",
                                    "RATING_UNKNOWN",
                                    "VALUE_REPEATED"));
        }

        found(competency(framework, 0), "S1", "1").body("items", empty());
    }

    @Test
    void theExportedFileReplacesWithoutAChange() {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        asNobody()
                .get(path(id))
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .header("ETag", "\"0\"")
                .body(equalTo(HEADING));
        replaced(id, "\"0\"", HEADING + LIST + WEEK + FIRST + BREAKS).then().statusCode(200);

        var exported = asNobody().get(path(id));

        exported.then().statusCode(200).header("ETag", "\"1\"").header("Cache-Control", containsString("public"));
        assertThat(exported.asString()).isEqualTo(HEADING + LIST + WEEK + FIRST + BREAKS);
        replaced(id, "\"1\"", exported.asString())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unchanged", is(4));
        asNobody().header("If-None-Match", "\"1\"").get(path(id)).then().statusCode(304);
    }

    @Test
    void aCacheThatAsksAgainCostsOneLookUpHoweverManyThereAre() throws SQLException {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        for (var etag : List.of("\"0\"", "\"1\"")) {
            var sent = SentSql.during(() -> asNobody()
                    .header("If-None-Match", etag)
                    .get(path(id))
                    .then()
                    .statusCode(304)
                    .header("ETag", etag)
                    .header("Cache-Control", containsString("public")));

            assertThat(sent).hasSize(1);
            QueryPlan.assertFound("framework_pkey", "framework", sent);
            replaced(id, etag, HEADING + LIST).then().statusCode(200).header("ETag", "\"1\"");
        }
        asNobody()
                .header("If-None-Match", "\"0\"")
                .get(path(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(HEADING + LIST));
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        asNobody().header("If-None-Match", "\"0\"").get(path(draft)).then().statusCode(404);
    }

    @Test
    void whoDidNotSeeTheLatestReplacesNothing() {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        replaced(id, "\"0\"", HEADING + LIST).then().statusCode(200);

        replaced(id, "\"0\"", HEADING + WEEK).then().statusCode(412);
        as(AUTHOR)
                .contentType("text/csv; charset=UTF-8")
                .body(HEADING + WEEK)
                .put(path(id))
                .then()
                .statusCode(428);

        assertThat(asNobody().get(path(id)).asString()).isEqualTo(HEADING + LIST);
    }

    @Test
    void ofTwoWhoReplaceAtOnceOneIsTooLateTheFirstTimeToo() throws Exception {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        Callable<Integer> replacing =
                () -> replaced(id, "\"0\"", HEADING + LIST).statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(replacing, replacing))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void onlyAnAuthorOfTheNationalBodyReplacesThem() {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        for (var other : List.of(PUBLISHER, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            as(other)
                    .contentType("text/csv; charset=UTF-8")
                    .header("If-Match", "\"0\"")
                    .body(HEADING + LIST)
                    .put(path(id))
                    .then()
                    .statusCode(403);
        }
        asNobody()
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(HEADING + LIST)
                .put(path(id))
                .then()
                .statusCode(401);

        assertThat(asNobody().get(path(id)).asString()).isEqualTo(HEADING);
    }

    @Test
    void aVersionThatIsNotInForceTakesNoSignposts() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var retired = published(FRAMEWORKS, framework(newCode(), "1.0"));
        String id = retired.path("id");
        replaced(id, "\"0\"", HEADING + LIST).then().statusCode(200);
        as(PUBLISHER)
                .header("If-Match", retired.header("ETag"))
                .body(Retirements.notice(Retirements.today(), Retirements.today()))
                .post(FRAMEWORKS + "/" + id + "/schedule-retirement")
                .then()
                .statusCode(200);
        Retirements.retireDue();

        replaced(draft, "\"0\"", HEADING + LIST)
                .then()
                .statusCode(409)
                .body("code", equalTo(FRAMEWORK_NOT_IN_FORCE.name()));
        replaced(id, "\"1\"", HEADING).then().statusCode(409).body("code", equalTo(FRAMEWORK_NOT_IN_FORCE.name()));

        asNobody().get(path(draft)).then().statusCode(404);
        assertThat(asNobody().get(path(id)).asString()).isEqualTo(HEADING + LIST);
        asNobody()
                .queryParam("competency", competency(retired, 0))
                .get(SIGNPOSTS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("COMPETENCY_UNKNOWN"));
        asNobody()
                .queryParam("competency", competency(retired, 0))
                .queryParam("frameworkVersionId", id)
                .get(SIGNPOSTS)
                .then()
                .statusCode(200)
                .body("items.title", contains("Keeping a list"));
        replaced(UUID.randomUUID().toString(), "\"0\"", HEADING).then().statusCode(404);
    }

    @Test
    void eachVersionHasItsOwnAndTheOneInForceLastIsShown() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        replaced(first.path("id"), "\"0\"", HEADING + LIST).then().statusCode(200);
        var second = published(FRAMEWORKS, framework(code, "1.1"));
        var competency = competency(first, 0);

        assertThat(competency(second, 0)).isEqualTo(competency);
        found(competency, "S1", "1").body("items", empty());
        replaced(second.path("id"), "\"0\"", HEADING + LIST).then().statusCode(200);
        found(competency, "S1", "1").body("items.frameworkVersionId", contains(second.<String>path("id")));
    }

    @Test
    void tenThousandAreReplacedInFewStatementsAndReadPageByPage() throws Exception {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0"));
        String id = framework.path("id");
        var rows = IntStream.range(0, SignpostFile.MOST_ROWS)
                .mapToObj(number ->
                        "1.1.1,S1,1,2,Number " + number + ",https://learning.example.org/" + number + ",Somebody,TOOL,")
                .collect(joining("\r\n", HEADING, "\r\n"));

        var sent = SentSql.during(
                () -> replaced(id, "\"0\"", rows).then().statusCode(200).body("added", is(10_000)));

        assertThat(sent).hasSizeLessThan(20);
        var second = asNobody()
                .queryParam("competency", competency(framework, 0))
                .queryParam(
                        "after",
                        asNobody()
                                .queryParam("competency", competency(framework, 0))
                                .queryParam("limit", 3)
                                .get(SIGNPOSTS)
                                .<String>path("next"))
                .queryParam("limit", 3);
        var list = SentSql.during(() -> second.get(SIGNPOSTS)
                .then()
                .statusCode(200)
                .body("items.title", contains("Number 3", "Number 4", "Number 5")));
        QueryPlan.assertListed("signpost_by_competency", "signpost", list);
        QueryPlan.assertFound("framework_node_by_id", "framework_node", list);
        var whole = SentSql.during(() -> asNobody().get(path(id)).then().statusCode(200));
        QueryPlan.assertFound("signpost_(pkey|by_competency)", "signpost", whole);
        QueryPlan.assertFound("signpost_set_one_for_each_version", "signpost_set", whole);
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        replaced(id, "\"0\"", HEADING + LIST.repeat(SignpostFile.MOST_ROWS + 1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("TOO_MANY_ROWS"));
        replaced(id, "\"0\"", HEADING + "x".repeat(9 * 1024 * 1024)).then().statusCode(413);
        replaced(id, "\"0\"", HEADING + LIST.repeat(SignpostFile.MOST_ROWS))
                .then()
                .statusCode(400)
                .body("errors.size()", is(SignpostReading.MOST_FAULTS_TOLD + 1))
                .body("errors[0].code", equalTo("MORE_FAULTS"))
                .body("errors[0].detail", containsString("9999"));
    }

    @ParameterizedTest
    @CsvSource({
        "stage, S9, STAGE_UNKNOWN",
        "rating, 9, RATING_UNKNOWN",
        "rating, much, RATING_UNKNOWN",
        "frameworkVersionId, x, ID_INVALID",
        "after, eA, CURSOR_INVALID",
        "limit, 0, LIMIT_INVALID"
    })
    void aFilterThatNothingHasIsRefused(String parameter, String value, String code) {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0"));

        asNobody()
                .queryParam("competency", competency(framework, 0))
                .queryParam(parameter, value)
                .get(SIGNPOSTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aCompetencyIsNamedAndKnown() {
        asNobody().get(SIGNPOSTS).then().statusCode(400).body("errors.code", contains("REQUIRED"));
        asNobody()
                .queryParam("competency", UUID.randomUUID())
                .get(SIGNPOSTS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("COMPETENCY_UNKNOWN"));
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        asNobody()
                .queryParam("competency", competency(draft, 0))
                .get(SIGNPOSTS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("COMPETENCY_UNKNOWN"));
        asNobody()
                .queryParam("competency", competency(draft, 0))
                .queryParam("frameworkVersionId", draft.<String>path("id"))
                .get(SIGNPOSTS)
                .then()
                .statusCode(404);
    }

    @Test
    void theDatabaseLetsOnlyTheNationalBodyWriteThem() {
        var id = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var set = "insert into signpost_set values (gen_random_uuid(), '" + id + "', 1)";

        assertThatThrownBy(() -> Database.asAnyone(Database.changing(set))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> Database.asNationalBody(Database.changing("update signpost set title = 'Another'")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Database.asNationalBody(Database.changing("delete from signpost_set")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theDemonstrationLeadsSomewhereForEveryCompetencyStageAndRating() throws Exception {
        var files = Path.of("../deploy/journeys/src/main/resources/demonstration");
        Map<String, Object> body = new HashMap<>(
                JsonPath.from(files.resolve("framework.json").toFile()).getMap(""));
        body.put("code", newCode());
        var framework = published(FRAMEWORKS, body);

        replaced(framework.path("id"), "\"0\"", Files.readString(files.resolve("signposts.csv")))
                .then()
                .statusCode(200)
                .body("signposts", is(27 * 5 * 2));

        for (var stage : List.of("F", "S1", "S2", "S3", "S4")) {
            for (var rating : List.of("1", "2", "3", "4", "5")) {
                found(framework.path("areas[2].standards[1].competencies[0].id"), stage, rating)
                        .body("items.source", contains("Demonstration library (no real provider)"));
            }
        }
    }

    private static Response replaced(String framework, String etag, String file) {
        return as(AUTHOR)
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", etag)
                .body(file)
                .put(path(framework));
    }

    private static ValidatableResponse found(String competency, String stage, String rating) {
        return asNobody()
                .queryParams(Map.of("competency", competency, "stage", stage, "rating", rating))
                .get(SIGNPOSTS)
                .then()
                .statusCode(200);
    }

    private static String path(String framework) {
        return FRAMEWORKS + "/" + framework + "/signposts";
    }

    private static String competency(Response framework, int index) {
        return framework.path("areas[0].standards[0].competencies[" + index + "].id");
    }

    private static long announced(String framework) throws SQLException {
        return Database.asNationalBody(
                Database.count("select count(*) from event_log where type = 'signposts.replaced.v1'"
                        + " and cast(data as jsonb) ->> 'frameworkVersionId' = '" + framework + "'"));
    }
}
