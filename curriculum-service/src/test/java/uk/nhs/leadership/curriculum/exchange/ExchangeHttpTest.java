package uk.nhs.leadership.curriculum.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** Versions of frameworks go out as files and come in again. */
@QuarkusTest
class ExchangeHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String IMPORT = FRAMEWORKS + "/import";
    /** Of a text of which nothing is said, the client would say that it is in Latin 1. */
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final String HEADING = "kind,id,code,version,title,stages,text,note,uri\n";

    private static String path(Response framework) {
        return FRAMEWORKS + "/" + framework.<String>path("id");
    }

    private static String sheetOf(Response framework) {
        return as(AUTHOR).accept("text/csv").get(path(framework) + "/export").asString();
    }

    private static Response send(String sheet) {
        return send(sheet, IMPORT);
    }

    private static Response send(String sheet, String path) {
        return as(AUTHOR)
                .contentType(CSV)
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    /** All that a version says, apart from which version it is. */
    private static Map<String, Object> content(Response framework) {
        Map<String, Object> content = new HashMap<>(framework.jsonPath().getMap(""));
        content.keySet()
                .retainAll(List.of("title", "note", "references", "stages", "codePrinciples", "ratingScale", "areas"));
        return content;
    }

    /** A framework with everything that a version can have, and much that files stumble over. */
    private static Map<String, Object> rich(String code) {
        var references = List.of(
                Map.of("title", "=HYPERLINK(\"x\")", "uri", "https://example.org/a,b;c"), Map.of("title", "A book"));
        var competency = Map.of(
                "code",
                "1.10",
                "title",
                "+ قيادة <b>bold</b>",
                "note",
                "-1\nsecond; \"line\", \t👩🏽‍⚕️",
                "references",
                references,
                "stages",
                List.of("S1"),
                "statements",
                List.of(Map.of("stage", "S1", "text", "'@SUM(A1)\r\nשלום \u202Eabc")));
        var standard = Map.of(
                "code", "1.1", "title", " spaces ", "references", references, "competencies", List.of(competency));
        var area = Map.of("code", "1", "title", "'", "note", "=1", "standards", List.of(standard));
        var body = new HashMap<>(framework(code, "1.0"));
        body.put("note", "A note");
        body.put("references", references);
        body.put("areas", List.of(area));
        return body;
    }

    @Test
    void aSheetBeginsTheNextVersionWithTheSameContentAndIds() {
        var code = newCode();
        var first = published(FRAMEWORKS, rich(code));

        var made = send(sheetOf(first).replace("'1.0,", "'1.1,"));

        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("outcome", equalTo("DRAFTED"))
                .body("dryRun", is(false))
                .body("code", equalTo(code))
                .body("version", equalTo("1.1"))
                .body("areas", equalTo(1))
                .body("competencies", equalTo(1))
                .body("statements", equalTo(1))
                .body("idsUnknown", equalTo(0));
        var second = as(AUTHOR).get(made.header("Location"));
        second.then().body("version", equalTo("1.1")).body("predecessorId", equalTo(first.path("id")));
        assertThat(content(second)).isEqualTo(content(first));
    }

    @Test
    void whatIsExportedAsJsonIsWhatAnImportTakes() {
        var code = newCode();
        var first = published(FRAMEWORKS, rich(code));
        Map<String, Object> file =
                asNobody().get(path(first) + "/export").jsonPath().getMap("");

        var made = as(AUTHOR).body(with(file, "version", "1.1")).post(IMPORT);

        made.then().statusCode(201).body("outcome", equalTo("DRAFTED"));
        assertThat(content(as(AUTHOR).get(made.header("Location")))).isEqualTo(content(first));
    }

    @Test
    void underAnotherCodeAFileBeginsAFrameworkOfItsOwn() {
        var code = newCode();
        var other = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));

        var made = send(sheetOf(first).replace("FRAMEWORK,," + code + ",", "FRAMEWORK,," + other + ","));

        made.then().statusCode(201).body("code", equalTo(other)).body("idsUnknown", equalTo(9));
        var second = as(AUTHOR).get(made.header("Location"));
        assertThat(second.<String>path("areas[0].id")).isNotEqualTo(first.<String>path("areas[0].id"));
        second.then()
                .body("areas[0].standards[0].competencies.statements.flatten().text", hasSize(3))
                .body("predecessorId", nullValue());
    }

    @Test
    void aDraftIsReplacedByWhoSawItLast() {
        var draft = drafted(FRAMEWORKS, rich(newCode()));
        var changed = sheetOf(draft).replace("A note", "Another note");

        as(AUTHOR)
                .contentType(CSV)
                .header("If-Match", draft.header("ETag"))
                .body(changed.getBytes(StandardCharsets.UTF_8))
                .post(path(draft) + "/import")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("outcome", equalTo("REPLACED"))
                .body("id", equalTo(draft.path("id")))
                .body("idsUnknown", equalTo(0));
        var after = as(AUTHOR).get(path(draft));
        assertThat(content(after)).isEqualTo(with(content(draft), "note", "Another note"));

        Map<String, Object> file =
                as(AUTHOR).get(path(draft) + "/export").jsonPath().getMap("");
        as(AUTHOR).body(file).post(path(draft) + "/import").then().statusCode(428);
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(file)
                .post(path(draft) + "/import")
                .then()
                .statusCode(412);
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(with(file, "title", "By JSON"))
                .post(path(draft) + "/import")
                .then()
                .statusCode(200);
        as(AUTHOR).get(path(draft)).then().body("title", equalTo("By JSON"));
    }

    @Test
    void aDryRunTellsTheSameAndKeepsNothing() {
        var code = newCode();
        var sheet = HEADING + "FRAMEWORK,," + code + ",1.0,A framework,,,,\nAREA,,1,,Self,,,,\n";

        send(sheet, IMPORT + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DRAFTED"))
                .body("dryRun", is(true))
                .body("id", nullValue())
                .body("areas", equalTo(1));
        as(AUTHOR).queryParam("code", code).get(FRAMEWORKS).then().body("items", empty());
        send(sheet + "AREA,,2,,,,,,\nSTANDARD,,!,,x,,,,\n", IMPORT + "?dryRun=true")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("row 5, code"));
        send(sheet, IMPORT + "?dryRun=perhaps").then().statusCode(400);

        send(sheet).then().statusCode(201);
        send(sheet, IMPORT + "?dryRun=true").then().statusCode(409).body("code", equalTo("VERSION_EXISTS"));
    }

    @Test
    void aDryRunOverADraftLeavesItAsItIs() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var before = content(as(AUTHOR).get(path(draft)));

        as(AUTHOR)
                .contentType(CSV)
                .header("If-Match", "\"0\"")
                .body(sheetOf(draft).replace("Prioritise", "Choose").getBytes(StandardCharsets.UTF_8))
                .post(path(draft) + "/import?dryRun=true")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("outcome", equalTo("REPLACED"))
                .body("dryRun", is(true));

        var after = as(AUTHOR).get(path(draft));
        after.then().header("ETag", equalTo("\"0\""));
        assertThat(content(after)).isEqualTo(before);
    }

    @Test
    void theSameKeyImportsOnce() {
        var sheet = (HEADING + "FRAMEWORK,," + newCode() + ",1.0,A framework,,,,\n").getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();

        var first = as(AUTHOR)
                .contentType(CSV)
                .header("Idempotency-Key", key)
                .body(sheet)
                .post(IMPORT);
        var second = as(AUTHOR)
                .contentType(CSV)
                .header("Idempotency-Key", key)
                .body(sheet)
                .post(IMPORT);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void whatIsPublishedOrInReviewIsNotReplaced() {
        var published = published(FRAMEWORKS, framework(newCode(), "1.0"));
        var file = as(AUTHOR).get(path(published) + "/export").asString();

        as(AUTHOR)
                .header("If-Match", published.header("ETag"))
                .body(file)
                .post(path(published) + "/import")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_NOT_DRAFT"));
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(file)
                .post(FRAMEWORKS + "/" + UUID.randomUUID() + "/import")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileOfAnotherFrameworkDoesNotReplaceADraft() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));

        as(AUTHOR)
                .contentType(CSV)
                .header("If-Match", "\"0\"")
                .body(HEADING + "FRAMEWORK,," + newCode() + ",1.0,A framework,,,,\n")
                .post(path(draft) + "/import")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("row 2, code"))
                .body("errors[0].code", equalTo("CODE_FIXED"));
    }

    @Test
    void theFilesOfADraftAreForThoseWhoSeeIt() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));

        as(PUBLISHER).get(path(draft) + "/export").then().statusCode(200);
        as(ANALYST).get(path(draft) + "/export").then().statusCode(404);
        asNobody().accept("text/csv").get(path(draft) + "/export").then().statusCode(404);
        as(PUBLISHER).contentType(CSV).body(sheetOf(draft)).post(IMPORT).then().statusCode(403);
    }

    @Test
    void anExportSaysWhichVersionItIsOfAndMayBeKept() {
        var version = published(FRAMEWORKS, framework(newCode(), "1.0"));

        var sheet = asNobody().accept("text/csv").get(path(version) + "/export");

        sheet.then()
                .contentType("text/csv;charset=UTF-8")
                .header("ETag", equalTo(version.header("ETag")))
                .header("Vary", containsString("Accept"))
                .header("Content-Disposition", containsString(version.<String>path("code") + "-1.0.csv"));
        assertThat(sheet.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        asNobody()
                .header("If-None-Match", version.header("ETag"))
                .get(path(version) + "/export")
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=60"));
    }

    /** Both have the entity tag of the version: who holds the JSON must not be told that this is the CSV, too. */
    @Test
    void aCacheThatHoldsTheJsonIsGivenTheSheet() {
        var version = published(FRAMEWORKS, framework(newCode(), "1.0"));

        asNobody()
                .accept("text/csv")
                .header("If-None-Match", version.header("ETag"))
                .get(path(version) + "/export")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aFileWithFaultsIsRefusedWithEachByItsPlaceAndNothingIsKept() {
        var code = newCode();

        send(HEADING + "FRAMEWORK,," + code + ",one,A framework,,,,\n"
                        + "STAGE,,F,,Fundamental,,,,\nSTAGE,,f,,Small,,,,\nAREA,,1,,\"two\nlines\",,,,\n"
                        + "STANDARD,,1.1,,S,,,,\nCOMPETENCY,,1.1.1,,C,F,,,\nREFERENCE,,,,,,,,ftp://example.org/\n"
                        + "STATEMENT,,,,,F," + "x".repeat(100_000) + ",,\nCHAPTER,,1,,x,,,,\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        equalTo(List.of(
                                "row 2, version PATTERN",
                                "row 4, code PATTERN",
                                "row 5, title PLAIN_TEXT",
                                "row 8, title REQUIRED",
                                "row 8, uri PATTERN",
                                "row 9, text SIZE",
                                "row 10, kind KIND_UNKNOWN")));

        as(AUTHOR).queryParam("code", code).get(FRAMEWORKS).then().body("items", empty());
    }

    @Test
    void whatContradictsItselfIsToldByItsRowToo() {
        var known = UUID.randomUUID();

        send(HEADING + "FRAMEWORK,," + newCode() + ",1.0,A framework,,,,\nSTAGE,,F,,Fundamental,,,,\n"
                        + "AREA," + known + ",1,,Self,,,,\nSTANDARD,,1.1,,S,,,,\nCOMPETENCY,,1.1.1,,C,S9,,,\n"
                        + "STATEMENT,,,,,F,Rests,,\nSTAGE,,F,,Again,,,,\n")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        equalTo(List.of(
                                "row 6, stages STAGE_UNKNOWN",
                                "row 7, stages STAGE_NOT_CLAIMED",
                                "row 8, code REPEATED")));
    }

    @Test
    void oneIdTwiceIsRefusedByItsRow() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        var area = first.<String>path("areas[0].id");

        send(HEADING + "FRAMEWORK,," + code + ",1.1,A framework,,,,\nAREA," + area + ",1,,One,,,,\nAREA," + area
                        + ",2,,Two,,,,\n")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("row 4, id"))
                .body("errors[0].code", equalTo("ID_REPEATED"));
    }

    @Test
    void tenThousandFaultsAreCountedAndTheFirstListed() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "COMPETENCY,,?" + i + ",,two,,,,\n")
                .collect(joining());

        send(HEADING + "FRAMEWORK,," + newCode() + ",1.0,A framework,,,,\nAREA,,1,,A,,,,\nSTANDARD,,1.1,,S,,,,\n"
                        + rows)
                .then()
                .statusCode(400)
                .body("errors", hasSize(501))
                .body("errors[500].code", equalTo("FAULTS_NOT_LISTED"))
                .body("errors[500].detail", containsString("10001 faults"));
        Map<String, Object> area = Map.of("code", "?", "title", "A", "standards", List.of());
        as(AUTHOR)
                .body(with(
                        framework(newCode(), "1.0"),
                        "areas",
                        IntStream.range(0, 3_000).mapToObj(i -> area).toList()))
                .post(IMPORT)
                .then()
                .statusCode(400)
                .body("errors", hasSize(501))
                .body("errors[500].detail", containsString("3001 faults"));
    }

    @Test
    void whatIsTooLongTooDeepOrNoFileAtAllIsRefused() {
        send("x".repeat(17 * 1024 * 1024)).then().statusCode(413);
        as(AUTHOR).body("[".repeat(5_000)).post(IMPORT).then().statusCode(400);
        as(AUTHOR)
                .body("{\"note\":\"" + "x".repeat(2_000_000) + "\"}")
                .post(IMPORT)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("VALUE_TOO_LONG"));
        as(AUTHOR)
                .body("{\"areas\":".repeat(5_000) + "1" + "}".repeat(5_000))
                .post(IMPORT)
                .then()
                .statusCode(400);
        send("").then().statusCode(400);
        send("\"").then().statusCode(400);
        as(AUTHOR)
                .contentType("text/csv;charset=ISO-8859-1")
                .body(HEADING.getBytes(StandardCharsets.ISO_8859_1))
                .post(IMPORT)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#Content-Type"));
        as(AUTHOR).contentType("text/plain").body("x").post(IMPORT).then().statusCode(415);
    }

    /** 5,000 competencies at five stages: 25,000 statements. */
    private static String large(String code) {
        var sheet =
                new StringBuilder(HEADING).append("FRAMEWORK,,").append(code).append(",1.0,A framework,,,,\n");
        for (var stage : List.of("F", "S1", "S2", "S3", "S4")) {
            sheet.append("STAGE,,").append(stage).append(",,Stage,,,,\n");
        }
        for (var a = 1; a <= 10; a++) {
            sheet.append("AREA,,").append(a).append(",,Area,,,,\n");
            for (var s = 1; s <= 10; s++) {
                sheet.append("STANDARD,,").append(a).append('.').append(s).append(",,Standard,,,,\n");
                for (var c = 1; c <= 50; c++) {
                    var number = a + "." + s + "." + c;
                    sheet.append("COMPETENCY,,").append(number).append(",,Competency,,,A note,\n");
                    for (var stage : List.of("F", "S1", "S2", "S3", "S4")) {
                        sheet.append("STATEMENT,,,,,")
                                .append(stage)
                                .append(",What ")
                                .append(number);
                        sheet.append(" asks for at this stage is said at some length here,,\n");
                    }
                }
            }
        }
        return sheet.toString();
    }

    @Test
    void fiveThousandCompetenciesTakeAsManyStatementsAsOne() {
        var small = HEADING + "FRAMEWORK,," + newCode() + ",1.0,A framework,,,,\nAREA,,1,,Self,,,,\n";
        var large = large(newCode());
        var ofOne = Statements.of(() -> send(small).then().statusCode(201));

        var ofMany = Statements.of(() -> send(large)
                .then()
                .statusCode(201)
                .body("competencies", equalTo(5_000))
                .body("statements", equalTo(25_000)));

        for (var kind : List.of("SELECT", "INSERT", "DELETE", "UPDATE")) {
            assertThat(ofMany.of(kind)).as(kind).isEqualTo(ofOne.of(kind));
        }
    }

    @Test
    void fiveThousandCompetenciesGoOutAndComeInAgainAsJson() {
        var code = newCode();
        var made = send(large(code));
        made.then().statusCode(201);
        var path = FRAMEWORKS + "/" + made.<String>path("id");
        var file = as(AUTHOR).get(path + "/export").asString();

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(file)
                .post(path + "/import")
                .then()
                .statusCode(200)
                .body("statements", equalTo(25_000))
                .body("idsUnknown", equalTo(0));

        assertThat(as(AUTHOR).get(path + "/export").asString()).isEqualTo(file);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
    }
}
