package uk.nhs.leadership.curriculum.caseimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.CaseExamples.ROOT;
import static uk.nhs.leadership.curriculum.CaseExamples.packageOf;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.DOCUMENT;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.leadingAHome;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.titled;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.testing.Statements;

@QuarkusTest
class CaseImportHttpTest {
    private static final String PATH = "/v1/frameworks/import-case";
    private static final String ODD =
            "<script>alert('x')</script> \u0645\u0631\u062d\u0628\u0627 \u202e \ud83d\udc69\u200d\u2695\ufe0f";

    @Test
    void aFrameworkOfAnotherPublisherBecomesADraft() {
        var code = newCode();

        var answer = imported(leadingAHome().toString(), code, "1.0");

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("dryRun", equalTo(false))
                .body("code", equalTo(code))
                .body("ownPackage", equalTo(false))
                .body("parts.areas", equalTo(3))
                .body("parts.standards", equalTo(4))
                .body("parts.competencies", equalTo(5))
                .body("parts.stages", equalTo(3))
                .body("findingCounts.CODE_CHANGED", equalTo(4))
                .body("findings.detail", hasItem("P.1 (a) became P.1-a"));
        as(AUTHOR)
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(answer.path("frameworkVersionId")))
                .body("status", equalTo("DRAFT"))
                .body("references[0].uri", equalTo("https://standards.example/leading-a-home"))
                .body("areas[1].standards[0].note", equalTo("Read together with P.2."));
        as(AUTHOR).get(answer.header("Location") + "/completeness").then().body("complete", equalTo(true));
        asNobody().get(answer.header("Location")).then().statusCode(404);
    }

    /** Titles and texts of all sorts, by numbers that follow from the seed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatThisServiceGaveOutComesBackAsItWasIdForId(long seed) {
        var code = newCode();
        var original = published("/v1/frameworks", RandomFramework.of(code, seed));
        var sent = packageText(original.path("id"));

        var answer = imported(sent, code, "1.1");

        answer.then()
                .statusCode(201)
                .body("ownPackage", equalTo(true))
                .body("findings", hasSize(0))
                .body("findingCounts.size()", equalTo(0));
        var draft = as(AUTHOR).get(answer.header("Location"));
        for (var part : List.of("title", "note", "references", "stages", "codePrinciples", "ratingScale", "areas")) {
            assertThat(draft.<Object>path(part)).as(part + " of seed " + seed).isEqualTo(original.path(part));
        }
    }

    @Test
    void whatWasTakenInAndPublishedIsGivenOutAsItWas() {
        var code = newCode();
        var original = published("/v1/frameworks", framework(code, "1.0"));
        var draft = imported(packageText(original.path("id")), code, "1.1").<String>path("frameworkVersionId");
        var path = "/v1/frameworks/" + draft;
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .post(path + "/submit-for-review")
                .then()
                .statusCode(200);
        as(PUBLISHER).header("If-Match", "\"1\"").post(path + "/publish").then().statusCode(200);

        var before = packageOf(original.path("id"));
        var after = packageOf(draft);

        for (var part : List.of(
                "CFItems.fullStatement",
                "CFItems.humanCodingScheme",
                "CFItems.extensions",
                "CFItems.educationLevel",
                "CFDefinitions.CFConcepts.extensions",
                "CFRubrics.CFRubricCriteria.CFRubricCriterionLevels.quality")) {
            assertThat(after.<Object>get(part)).as(part).isEqualTo(before.get(part));
        }
    }

    @Test
    void idsThatNoEarlierVersionHasAreNewAndTold() {
        var original = published("/v1/frameworks", framework(newCode(), "1.0"));
        var code = newCode();

        var answer = imported(packageText(original.path("id")), code, "1.0");

        answer.then()
                .statusCode(201)
                .body("findingCounts.ID_CHANGED", equalTo(1))
                .body(
                        "findings[0].detail",
                        equalTo("9 parts name an id that no earlier version of " + code + " here has"));
        as(AUTHOR)
                .get(answer.header("Location"))
                .then()
                .body("areas[0].id", not(equalTo(original.<String>path("areas[0].id"))))
                .body("areas[0].standards[0].competencies[0].statements[0].text", equalTo("Keeps a list"));
    }

    @Test
    void aTrialTellsTheSameAndKeepsNothing() {
        var code = newCode();
        var body = leadingAHome().toString();

        var tried = as(AUTHOR)
                .queryParam("dryRun", "true")
                .queryParam("code", code)
                .queryParam("version", "1.0")
                .body(body)
                .post(PATH);

        tried.then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("dryRun", equalTo(true))
                .body("$", not(hasKey("frameworkVersionId")));
        assertThat(versionsOf(code)).isZero();
        var taken = imported(body, code, "1.0");
        taken.then().statusCode(201);
        assertThat(tried.<Object>path("findings")).isEqualTo(taken.path("findings"));
        assertThat(tried.<Object>path("parts")).isEqualTo(taken.path("parts"));
    }

    @Test
    void whatARuleForbidsIsRefusedInATrialToo() {
        var code = newCode();
        imported(leadingAHome().toString(), code, "1.0").then().statusCode(201);

        for (var trial : List.of("true", "false")) {
            as(AUTHOR)
                    .queryParam("dryRun", trial)
                    .queryParam("code", code)
                    .queryParam("version", "1.1")
                    .body(leadingAHome().toString())
                    .post(PATH)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DRAFT_EXISTS"));
        }
        imported(leadingAHome().toString(), code, "1.0").then().statusCode(409).body("code", equalTo("VERSION_EXISTS"));
        assertThat(versionsOf(code)).isEqualTo(1);
    }

    @Test
    void theSamePackageUnderTheSameKeyIsTakenOnce() {
        var code = newCode();
        var key = UUID.randomUUID().toString();

        var first = keyed(key, code, leadingAHome().toString());
        var again = keyed(key, code, leadingAHome().toString());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("frameworkVersionId")).isEqualTo(first.path("frameworkVersionId"));
        keyed(key, code, titled("Another").json().toString()).then().statusCode(422);
        assertThat(versionsOf(code)).isEqualTo(1);
    }

    @Test
    void onlyAuthorsOfTheNationalBodyTakePackagesIn() {
        var body = titled("Not for you").json().toString();
        var code = newCode();

        asNobody().queryParam("code", code).body(body).post(PATH).then().statusCode(401);
        for (var person : List.of(PUBLISHER, EVERY_ROLE_ELSEWHERE)) {
            as(person).queryParam("code", code).body(body).post(PATH).then().statusCode(403);
        }
        assertThat(versionsOf(code)).isZero();
    }

    @Test
    void textOfEveryScriptIsKeptAsItCame() {
        var packages = titled(ODD);
        packages.item("item").put("fullStatement", ODD + "\n\t" + ODD).put("abbreviatedStatement", ODD);
        packages.below("item", DOCUMENT, null);

        var answer = imported(packages.json().toString(), newCode(), "1.0");

        as(AUTHOR)
                .get(answer.header("Location"))
                .then()
                .body("title", equalTo(ODD))
                .body("areas[0].standards[0].competencies[0].title", equalTo(ODD))
                .body("areas[0].standards[0].competencies[0].statements[0].text", equalTo(ODD + "\n\t" + ODD));
    }

    @Test
    void whatIsWrongIsRefusedWholeAndNothingIsKept() {
        var code = newCode();
        var packages = titled("Half good").with("good", DOCUMENT).with("lost");

        imported(packages.json().toString(), code, "1.0")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors[0].pointer", equalTo("/CFItems/1"))
                .body("errors[0].code", equalTo("PARENT_MISSING"));

        assertThat(versionsOf(code)).isZero();
    }

    @Test
    void aBodyOfFiftyMegabytesIsRefused() {
        var code = newCode();

        var spaces = new byte[50 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');

        as(AUTHOR)
                .queryParam("code", code)
                .queryParam("version", "1.0")
                .body(new ByteArrayInputStream(spaces))
                .post(PATH)
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        assertThat(versionsOf(code)).isZero();
    }

    @Test
    void whatIsNestedTooDeepOrHasTooManyPartsIsRefused() {
        var inField = "{\"CFDocument\": {\"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}}";
        imported(inField, newCode(), "1.0").then().statusCode(400).body("errors[0].code", equalTo("NESTED_TOO_DEEP"));

        var many = "{\"CFItems\": [" + "{},".repeat(100_000) + "{}]}";
        imported(many, newCode(), "1.0").then().statusCode(400).body("errors[0].code", equalTo("LIST_TOO_LONG"));

        var faulty = "{\"CFDocument\": {}, \"CFItems\": [" + "{},".repeat(49_999) + "{}]}";
        imported(faulty, newCode(), "1.0")
                .then()
                .statusCode(400)
                .body("errors", hasSize(101))
                .body("errors[100].detail", containsString("100001"));
    }

    @Test
    void aTreeOfThousandsOfStepsIsRefusedByName() {
        var chain = titled("Chain").with("item 0", DOCUMENT);
        for (var i = 1; i < 5_000; i++) {
            chain.with("item " + i, "item " + (i - 1));
        }

        imported(chain.json().toString(), newCode(), "1.0")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SIZE"))
                .body("errors[0].pointer", equalTo("/CFItems/2"));
    }

    @Test
    void aNameThatThePackageDoesNotHaveIsRefused() {
        imported("{\"CFDocument\": {}, \"CFItem\": []}", newCode(), "1.0")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/CFItem"))
                .body("errors[0].code", equalTo("FIELD_UNKNOWN"));
    }

    @Test
    void fiveThousandCompetenciesCostAsManyStatementsAsOne() {
        imported(wide(1, 1, 1), newCode(), "1.0").then().statusCode(201);
        var one = wide(1, 1, 1);
        var many = wide(10, 10, 50);
        var codes = List.of(newCode(), newCode());

        var ofOne =
                Statements.of(() -> imported(one, codes.get(0), "1.0").then().statusCode(201));
        var ofMany = Statements.of(() ->
                imported(many, codes.get(1), "1.0").then().statusCode(201).body("parts.competencies", equalTo(5_000)));

        assertThat(ofMany.commands()).isEqualTo(ofOne.commands());
    }

    private static String wide(int areas, int standards, int competencies) {
        var packages = titled("Wide");
        for (var a = 0; a < areas; a++) {
            packages.with("area " + a, DOCUMENT);
            for (var s = 0; s < standards; s++) {
                var standard = "standard " + a + " " + s;
                packages.with(standard, "area " + a);
                for (var c = 0; c < competencies; c++) {
                    packages.with(standard + " competency " + c, standard);
                }
            }
        }
        return packages.json().toString();
    }

    private static String packageText(String version) {
        return asNobody()
                .get(ROOT + "CFPackages/" + packageOf(version).getString("CFDocument.identifier"))
                .asString();
    }

    private static Response imported(String body, String code, String version) {
        return as(AUTHOR)
                .queryParam("code", code)
                .queryParam("version", version)
                .body(body)
                .post(PATH);
    }

    private static Response keyed(String key, String code, String body) {
        return as(AUTHOR)
                .header("Idempotency-Key", key)
                .queryParam("code", code)
                .queryParam("version", "1.0")
                .body(body)
                .post(PATH);
    }

    private static int versionsOf(String code) {
        return as(AUTHOR)
                .queryParam("code", code)
                .get("/v1/frameworks")
                .<List<?>>path("items")
                .size();
    }
}
