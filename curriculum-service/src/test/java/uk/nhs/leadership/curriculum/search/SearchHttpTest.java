package uk.nhs.leadership.curriculum.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Database.asAnyone;
import static uk.nhs.leadership.curriculum.Database.asNationalBody;
import static uk.nhs.leadership.curriculum.Database.changing;
import static uk.nhs.leadership.curriculum.Database.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.testing.QueryPlan;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** Searching as anyone, and the national body, can. */
@QuarkusTest
class SearchHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String SEARCH = "/v1/search";

    @Test
    void whatATitleSaysIsFoundBeforeWhatAStatementSays() {
        var code = newCode();
        var framework = published(FRAMEWORKS, planning(code, "1.0"));
        var shown = framework.jsonPath();

        in(asNobody(), code, "plan")
                .then()
                .statusCode(200)
                .body("items.kind", contains("COMPETENCY", "STATEMENT"))
                .body("items[0].id", equalTo(shown.getString("areas[1].standards[0].competencies[0].id")))
                .body("items[0].code", equalTo("2.1.1"))
                .body("items[0].stage", nullValue())
                .body("items[0].segments.text", contains("Planning", " ahead"))
                .body("items[0].segments.matched", contains(true, false))
                .body("items[1].code", nullValue())
                .body("items[1].stage", equalTo("S1"))
                .body("items[1].segments.text", contains("Plans", " the week"))
                .body("items[1].cutBefore", is(false))
                .body("items[1].cutAfter", is(false))
                .body("items[1].competency.code", equalTo("1.1.1"))
                .body("items[1].competency.title", equalTo("Prioritise"))
                .body("items[1].area.code", equalTo("1"))
                .body("items[1].framework.id", equalTo(shown.getString("id")))
                .body("items[1].framework.version", equalTo("1.0"))
                .body("items[1].framework.status", equalTo("PUBLISHED"));
    }

    @Test
    void areasAndStandardsAreFoundAsWell() {
        var code = newCode();
        published(FRAMEWORKS, planning(code, "1.0"));

        in(asNobody(), code, "productivity or self")
                .then()
                .statusCode(200)
                .body("items.kind", contains("AREA", "STANDARD"))
                .body("items.code", contains("1", "1.1"))
                .body("items.competency", contains(nullValue(), nullValue()));
    }

    @Test
    void whatHasTheCodeIsFoundFirst() {
        var code = newCode();
        published(FRAMEWORKS, with(framework(code, "1.0"), "areas", List.of(area("1", "See 1.1.2 about 1.1.2"))));

        in(asNobody(), code, "1.1.2").then().statusCode(200).body("items.code", contains("1.1.2", null));
        in(asNobody(), code, " 1.1.2 ").then().body("items[0].kind", equalTo("COMPETENCY"));
        in(asNobody(), code, "1.1")
                .then()
                .body("items.code", hasItem("1.1"))
                .body("items[0].kind", equalTo("STANDARD"));
    }

    @Test
    void wordsCanBeAPhraseAlternativesOrUnwanted() {
        var code = newCode();
        published(FRAMEWORKS, planning(code, "1.0"));

        in(asNobody(), code, "\"the week\"").then().body("items.kind", contains("STATEMENT"));
        in(asNobody(), code, "\"week plans\"").then().body("items", empty());
        in(asNobody(), code, "plan -week").then().body("items.kind", contains("COMPETENCY"));
        in(asNobody(), code, "breaks or lists").then().body("items.stage", contains("F", "S1"));
        in(asNobody(), code, "breaks lists").then().body("items", empty());
    }

    @Test
    void stageAndAreaNarrowTheSearch() {
        var code = newCode();
        published(FRAMEWORKS, planning(code, "1.0"));

        in(asNobody().queryParam("stage", "F"), code, "plan")
                .then()
                .statusCode(200)
                .body("items.kind", contains("COMPETENCY"));
        in(asNobody().queryParam("stage", "S1"), code, "plan").then().body("items.kind", contains("STATEMENT"));
        in(asNobody().queryParam("area", "1"), code, "plan").then().body("items.kind", contains("STATEMENT"));
        in(asNobody().queryParam("area", "2"), code, "plan").then().body("items.kind", contains("COMPETENCY"));
        in(asNobody().queryParam("area", "2").queryParam("stage", "S1"), code, "plan")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theVersionInForceIsLookedInUnlessAnotherIsNamed() {
        var code = newCode();
        published(FRAMEWORKS, planning(code, "1.0"));
        var second = published(FRAMEWORKS, planning(code, "1.1"));

        in(asNobody(), code, "week").then().body("items.framework.version", contains("1.1"));
        in(asNobody().queryParam("version", "1.0"), code, "week")
                .then()
                .body("items.framework.version", contains("1.0"));

        var path = FRAMEWORKS + "/" + second.path("id");
        as(PUBLISHER)
                .header("If-Match", second.header("ETag"))
                .body(Retirements.notice(Retirements.today(), Retirements.today()))
                .post(path + "/schedule-retirement")
                .then()
                .statusCode(200);
        Retirements.retireDue();

        in(asNobody(), code, "week").then().body("items.framework.version", contains("1.0"));
        in(asNobody().queryParam("version", "1.1"), code, "week")
                .then()
                .body("items.framework.status", contains("RETIRED"));
    }

    @Test
    void withoutAFrameworkAllAreLookedIn() {
        var first = newCode();
        var second = newCode();
        var word = "quixotry" + first;
        published(FRAMEWORKS, with(framework(first, "1.0"), "areas", List.of(area("1", "Avoids " + word))));
        published(FRAMEWORKS, with(framework(second, "1.0"), "areas", List.of(area("1", "Avoids " + word))));

        asNobody()
                .queryParam("q", word)
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items.framework.code", contains(first, second));
    }

    @Test
    void draftsAreFoundOnRequestByThoseWhoSeeThem() {
        var code = newCode();
        published(FRAMEWORKS, planning(code, "1.0"));
        drafted(FRAMEWORKS, planning(code, "1.1"));

        for (var reader : List.of(AUTHOR, PUBLISHER)) {
            in(as(reader), code, "week").then().body("items.framework.version", contains("1.0"));
            in(as(reader).queryParam("drafts", true), code, "week")
                    .then()
                    .body("items.framework.version", contains("1.0", "1.1"))
                    .body("items[1].segments.text", contains("Plans the ", "week"));
            in(as(reader).queryParam("drafts", true), code, "1.1.2")
                    .then()
                    .body("items.framework.version", contains("1.0", "1.1"));
            in(as(reader).queryParam("version", "1.1"), code, "week")
                    .then()
                    .body("items.framework.status", contains("DRAFT"));
        }
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            in(reader.queryParam("drafts", true), code, "week")
                    .then()
                    .statusCode(200)
                    .body("items.framework.version", contains("1.0"));
        }
        in(asNobody().queryParam("version", "1.1"), code, "week")
                .then()
                .statusCode(400)
                .body("errors.code", contains("VERSION_UNKNOWN"));
    }

    @Test
    void draftsOfAllFrameworksAreFoundTogether() {
        var code = newCode();
        var word = "gallimaufry" + code;
        drafted(FRAMEWORKS, with(framework(code, "1.0"), "areas", List.of(area("1", "Avoids " + word))));

        as(AUTHOR)
                .queryParam("q", word)
                .queryParam("drafts", true)
                .get(SEARCH)
                .then()
                .body("items.framework.code", contains(code));
        asNobody()
                .queryParam("q", word)
                .queryParam("drafts", true)
                .get(SEARCH)
                .then()
                .body("items", empty());
    }

    @Test
    void aFrameworkOfWhichNothingIsInForceHasNothingToFind() {
        var code = newCode();
        drafted(FRAMEWORKS, planning(code, "1.0"));

        in(as(AUTHOR), code, "week").then().statusCode(200).body("items", empty());
        in(asNobody(), code, "week").then().statusCode(400).body("errors.code", contains("FRAMEWORK_UNKNOWN"));
    }

    @Test
    void markupAndScriptsOfTheWorldAreTextAndStayWhole() {
        var code = newCode();
        var text =
                "<b>Leads</b> & \"leads\" <script>alert('x')</script> \u202e\u05e9\u05dc\u05d5\u05dd \ud83c\udf31 leads";
        published(FRAMEWORKS, with(framework(code, "1.0"), "areas", List.of(area("1", text))));

        List<Map<String, Object>> segments =
                in(asNobody(), code, "lead").then().statusCode(200).extract().path("items[0].segments");

        assertThat(segments.stream()
                        .map(segment -> (String) segment.get("text"))
                        .reduce("", String::concat))
                .isEqualTo(text);
        assertThat(segments.stream().filter(segment -> Boolean.TRUE.equals(segment.get("matched"))))
                .extracting(segment -> segment.get("text"))
                .containsExactly("Leads", "leads", "leads");
    }

    /** What is looked for, what is found of it, and the text in which it stands. */
    static List<Arguments> wordsOfTheWorld() {
        var hebrew = "\u202e\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd\u202c \u05dc\u05db\u05dc";
        var arabic = "\u0627\u0644\u0642\u0650\u064a\u0627\u062f\u0629\u061f \u0646\u0639\u0645";
        var emoji = "Growth\ud83c\udf31 and rest";
        return List.of(
                Arguments.of("\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", hebrew),
                Arguments.of("\u05dc\u05db\u05dc", "\u05dc\u05db\u05dc", hebrew),
                Arguments.of(
                        "\u0627\u0644\u0642\u064a\u0627\u062f\u0629",
                        "\u0627\u0644\u0642\u0650\u064a\u0627\u062f\u0629",
                        arabic),
                Arguments.of("\u0646\u0639\u0645", "\u0646\u0639\u0645", arabic),
                Arguments.of("resume", "R\u00e9sum\u00e9", "R\u00e9sum\u00e9\u2019s ready"),
                Arguments.of("r\u00e9sum\u00e9", "Re\u0301sume\u0301", "Re\u0301sume\u0301 ready"),
                Arguments.of("R\u00c9SUM\u00c9S", "resume", "A resume"),
                Arguments.of("\ud83c\udf31", "\ud83c\udf31", emoji),
                Arguments.of("growth", "Growth", emoji),
                Arguments.of(
                        "\u043b\u0438\u0434\u0435\u0440",
                        "\u041b\u0418\u0414\u0415\u0420",
                        "\u041b\u0418\u0414\u0415\u0420."),
                Arguments.of("people", "people", "The people\u2019s choice"),
                Arguments.of("\u201ca week\u201d", "week", "Plans\u2014in a week\u2026"),
                Arguments.of("plan", "Plans", "Plans\u2014in a week"),
                Arguments.of("organising", "organising", "Planning/organising"),
                Arguments.of("script", "script", "<script>"));
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheWorld")
    void whateverScriptAWordIsInItIsFoundAndMarked(String sought, String marked, String text) {
        var code = newCode();
        published(FRAMEWORKS, with(framework(code, "1.0"), "areas", List.of(area("1", text))));
        drafted(FRAMEWORKS, with(framework(code, "1.1"), "areas", List.of(area("1", text))));

        for (var found :
                List.of(in(asNobody(), code, sought), in(as(AUTHOR).queryParam("version", "1.1"), code, sought))) {
            found.then()
                    .statusCode(200)
                    .body("items.kind", contains("STATEMENT"))
                    .body("items[0].segments.findAll { it.matched }.text", contains(marked))
                    .body("items[0].segments.text.join('')", equalTo(text));
        }
    }

    /** Of what is beyond ASCII, PostgreSQL takes for a letter what the locale says that a database was made with. */
    @Test
    void whatIsSearchedIsSpelledInAsciiSoThatTheDatabasesLocaleIsNotAsked() throws SQLException {
        assertThat(asAnyone(count("""
                        select count(*) from generate_series(1, x'1ffff'::int, 7) point
                        where point not between x'd800'::int and x'dfff'::int
                          and text_to_search('a' || chr(point)) !~ '^[\\x01-\\x7f]+$'"""))).isZero();
        assertThat(asAnyone(count("""
                        select count(*) from (values
                            (E'\\u05e9\\u05c1\\u05dc', 'u5e9u5dc'), (E'A\\u0301\\u00df', 'audf'), (E'\\u2019\\u201c\\u2011\\u2014', '''"- '),
                            (E'x\\U0001f331\\ufe0f', 'x u1f331 '), ('I/O<b>', 'i o b '), ('', '')) example (text, spelled)
                        where text_to_search(text) <> spelled"""))).isZero();
    }

    @Test
    void ofALongStatementThatMuchIsShownAsHasTheWords() {
        var code = newCode();
        published(
                FRAMEWORKS,
                with(
                        framework(code, "1.0"),
                        "areas",
                        List.of(area("1", "before ".repeat(500) + "kindness" + " after".repeat(500)))));

        in(asNobody(), code, "kindness")
                .then()
                .statusCode(200)
                .body("items[0].segments.matched", contains(false, true, false))
                .body("items[0].cutBefore", is(true))
                .body("items[0].cutAfter", is(true));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionWhateverIsPublishedMeanwhile() {
        var code = newCode();
        published(FRAMEWORKS, manyOfAKind(code));
        List<String> whole = in(asNobody(), code, "kindness").then().extract().path("items.id");

        var paged = new ArrayList<String>();
        String next = null;
        do {
            var request = asNobody().queryParam("limit", 2);
            if (next != null) {
                request = request.queryParam("after", next);
            }
            var page = in(request, code, "kindness");
            page.then().statusCode(200);
            paged.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
            published(FRAMEWORKS, manyOfAKind(newCode()));
        } while (next != null);

        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ?q, REQUIRED",
        "'   ', ?q, REQUIRED",
        "the of and, ?q, NOTHING_TO_FIND",
        "-rest, ?q, NOTHING_TO_FIND",
        "'\"\"', ?q, NOTHING_TO_FIND",
        "'& | ! ( ) :*', ?q, NOTHING_TO_FIND"
    })
    void aQuestionThatAsksForNothingIsRefused(String text, String pointer, String code) {
        asNobody()
                .queryParam("q", text)
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aQuestionIsThereAndHasItsBounds() {
        asNobody().get(SEARCH).then().statusCode(400).body("errors.code", contains("REQUIRED"));
        asNobody()
                .queryParam("q", "x".repeat(201))
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("SIZE"));
        asNobody()
                .queryParam("q", "a\u0001b")
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("PLAIN_TEXT"));
        assertThat(asNobody().queryParam("q", "x".repeat(10_000)).get(SEARCH).statusCode())
                .isIn(400, 414);
    }

    @ParameterizedTest
    @CsvSource({
        "stage, S9, STAGE_UNKNOWN",
        "area, 9, AREA_UNKNOWN",
        "framework, NOSUCH, FRAMEWORK_UNKNOWN",
        "version, 9.9, VERSION_UNKNOWN",
        "drafts, maybe, FLAG_INVALID",
        "after, bm90aGluZw, CURSOR_INVALID",
        "limit, 201, LIMIT_INVALID"
    })
    void aFilterThatNothingHasIsRefused(String parameter, String value, String fault) {
        var code = newCode();
        published(FRAMEWORKS, planning(code, "1.0"));
        var request = asNobody().queryParam("q", "plan").queryParam(parameter, value);

        (parameter.equals("framework") ? request : request.queryParam("framework", code))
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + parameter))
                .body("errors.code", contains(fault));
    }

    @Test
    void aVersionIsOneOfAFramework() {
        asNobody()
                .queryParam("q", "plan")
                .queryParam("version", "1.0")
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("FRAMEWORK_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rest'; drop table framework --",
                "'VERSION' rest",
                "rest \\",
                "\"rest",
                "rest:*",
                "rest <-> breaks",
                "((rest",
                "\ud83c\udf31 rest",
                "\u202erest",
                "rest or",
                "1.1.2'",
                "rest %_"
            })
    void oddCharactersAreOnlyCharacters(String text) {
        var code = newCode();
        published(FRAMEWORKS, framework(code, "1.0"));

        in(asNobody(), code, text).then().statusCode(200);
    }

    @Test
    void aSearchIsFewStatementsHoweverMuchIsFound() {
        var code = newCode();
        published(FRAMEWORKS, manyOfAKind(code));

        var statements =
                Statements.of(() -> in(asNobody().queryParam("stage", "S1").queryParam("area", "1"), code, "kindness")
                        .then()
                        .statusCode(200)
                        .body("items.size()", is(7)));

        assertThat(statements.of("SELECT")).isLessThanOrEqualTo(6);
    }

    @Test
    void wordsCodesAndVersionsAreFoundThroughOneIndex() throws SQLException {
        published(FRAMEWORKS, framework(newCode(), "1.0"));

        var sent = SentSql.during(() -> asNobody()
                .queryParam("q", "rest")
                .queryParam("stage", "S1")
                .get(SEARCH)
                .then()
                .statusCode(200));

        QueryPlan.assertFound("framework_text_words", "framework_text", sent);
        QueryPlan.assertReadThrough("framework_in_force", "framework\\s+where status", sent);
    }

    @Test
    void whatIsSearchedIsOfWhatTheNationalBodyPublishedAndStays() throws SQLException {
        var published = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var copy = "insert into framework_text (framework_id, id, kind, area_id, area, stages, content)"
                + " select framework_id, gen_random_uuid(), 'AREA', id, code, '{}', title from framework_node"
                + " where kind = 'AREA' and framework_id = '";

        assertThat(asAnyone(count("select count(*) from framework_text where framework_id = '" + published + "'")))
                .isEqualTo(7);
        assertThat(asNationalBody(count("select count(*) from framework_text where framework_id = '" + draft + "'")))
                .isZero();
        assertThatThrownBy(() -> asNationalBody(changing(copy + draft + "'")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asAnyone(changing(copy + published + "'"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asNationalBody(changing("update framework_text set content = 'Rewritten'")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asNationalBody(changing("delete from framework_text")))
                .hasMessageContaining("permission denied");
        assertThat(asAnyone(count("select count(*) from framework_part where framework_id = '" + draft + "'")))
                .isZero();
    }

    private static Response in(RequestSpecification reader, String framework, String text) {
        return reader.queryParam("q", text).queryParam("framework", framework).get(SEARCH);
    }

    /** As {@link uk.nhs.leadership.curriculum.Api#framework}, and a second area with a competency at F that is about planning. */
    private static Map<String, Object> planning(String code, String version) {
        var body = framework(code, version);
        var areas = new ArrayList<Object>((List<?>) body.get("areas"));
        areas.add(area(
                "2",
                "Leading others",
                competency("2.1.1", "Planning ahead", List.of("F"), List.of(statement("F", "Looks forward")))));
        return with(body, "areas", areas);
    }

    private static Map<String, Object> area(String code, String text) {
        return area(
                code,
                "Developing self",
                competency(code + ".1.1", "Prioritise", List.of("S1"), List.of(statement("S1", text))),
                competency(code + ".1.2", "Rest", List.of("S1"), List.of(statement("S1", "Takes breaks"))));
    }

    private static Map<String, Object> area(String code, String title, Object... competencies) {
        return Map.of(
                "code",
                code,
                "title",
                title,
                "standards",
                List.of(Map.of(
                        "code", code + ".1", "title", "Standard " + code, "competencies", List.of(competencies))));
    }

    /** Seven statements of which each is as good as the next. */
    private static Map<String, Object> manyOfAKind(String code) {
        var competencies = new Object[7];
        for (var i = 0; i < competencies.length; i++) {
            competencies[i] =
                    competency("1.1." + i, "Number " + i, List.of("S1"), List.of(statement("S1", "Shows kindness")));
        }
        return with(framework(code, "1.0"), "areas", List.of(area("1", "Caring", competencies)));
    }
}
