package uk.nhs.leadership.curriculum.caseprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** The list of all documents: paged, sorted, filtered, with the fields asked for. */
@QuarkusTest
class CaseListHttpTest {
    private static final String DOCUMENTS = "/ims/case/v1p1/CFDocuments";

    @Test
    void theyComeInPagesThatLeadToOneAnother() {
        var mark = three("Paged");

        var first = list(mark).queryParam("limit", 2).get(DOCUMENTS);

        first.then()
                .statusCode(200)
                .header("X-Total-Count", "3")
                .header("Cache-Control", "public, max-age=60")
                .body("CFDocuments.version", contains("1.0", "1.1"));
        assertThat(linkTo("prev", first)).isEmpty();
        var second = asNobody().urlEncodingEnabled(false).get(linkTo("next", first));
        second.then().statusCode(200).body("CFDocuments.version", contains("1.2"));
        assertThat(linkTo("next", second)).isEmpty();
        assertThat(linkTo("last", first)).isEqualTo(linkTo("next", first));
        assertThat(linkTo("prev", second)).isEqualTo(linkTo("first", first)).isNotEmpty();
    }

    @Test
    void theyAreSortedEitherWay() {
        var mark = three("Sorted");

        list(mark)
                .queryParam("sort", "version")
                .queryParam("orderBy", "desc")
                .get(DOCUMENTS)
                .then()
                .statusCode(200)
                .body("CFDocuments.version", contains("1.2", "1.1", "1.0"));
        list(mark)
                .queryParam("sort", "version")
                .get(DOCUMENTS)
                .then()
                .body("CFDocuments.version", contains("1.0", "1.1", "1.2"));
    }

    @Test
    void theyAreFilteredByAnyField() {
        var mark = three("Filtered");

        asNobody()
                .queryParam("filter", "title='" + mark + "' AND version>'1.0'")
                .get(DOCUMENTS)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("CFDocuments.version", contains("1.1", "1.2"));
    }

    @Test
    void onlyTheFieldsAskedForAreShownBesidesWhatTheStandardRequires() {
        var mark = three("Chosen");

        var document = list(mark)
                .queryParam("fields", "version,adoptionStatus")
                .get(DOCUMENTS)
                .jsonPath()
                .getMap("CFDocuments[0]");

        assertThat(document.keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "identifier",
                        "uri",
                        "creator",
                        "title",
                        "lastChangeDateTime",
                        "CFPackageURI",
                        "version",
                        "adoptionStatus");
    }

    @Test
    void aDraftIsNotAmongThem() {
        var code = newCode();
        drafted("/v1/frameworks", framework(code, "1.0"));

        refused(
                asNobody().queryParam("filter", "extensions='" + code + "'").get(DOCUMENTS),
                404,
                "unknownobject",
                "NOT_FOUND");
    }

    @Test
    void pastTheEndThereIsNothing() {
        var mark = three("Ended");

        refused(list(mark).queryParam("offset", 3).get(DOCUMENTS), 404, "unknownobject", "NOT_FOUND");
    }

    @Test
    void aCacheThatAsksAgainGetsNothingNewUntilAVersionIsPublished() {
        var mark = three("Cached");
        var etag = list(mark).get(DOCUMENTS).header("ETag");

        list(mark).header("If-None-Match", etag).get(DOCUMENTS).then().statusCode(304);

        published("/v1/frameworks", framework(newCode(), "1.0"));
        list(mark).header("If-None-Match", etag).get(DOCUMENTS).then().statusCode(200);
    }

    @Test
    void aCacheThatAsksAgainCostsOneStatementHoweverManyDocumentsThereAre() {
        var mark = three("Counted");
        var etag = list(mark).get(DOCUMENTS).header("ETag");

        var cost = Statements.of(() ->
                list(mark).header("If-None-Match", etag).get(DOCUMENTS).then().statusCode(304));

        assertThat(cost.of("SELECT")).isEqualTo(1);
        list(mark)
                .header("If-None-Match", etag)
                .get(DOCUMENTS)
                .then()
                .header("ETag", etag)
                .header("Cache-Control", "public, max-age=60");
    }

    @Test
    void whateverHappensToAVersionOfAnyKindIsNewToACache() {
        var mark = three("Changed");
        var framework = published("/v1/frameworks", framework(newCode(), "1.0"));
        var path = "/v1/frameworks/" + framework.path("id");
        var etags = new HashSet<String>();
        etags.add(list(mark).get(DOCUMENTS).header("ETag"));

        published("/v1/curricula", curriculum(newCode(), "1.0", framework.path("id")));
        etags.add(list(mark).get(DOCUMENTS).header("ETag"));
        drafted("/v1/frameworks", framework(newCode(), "1.0"));
        etags.add(list(mark).get(DOCUMENTS).header("ETag"));
        as(PUBLISHER)
                .header("If-Match", as(PUBLISHER).get(path).header("ETag"))
                .body(Retirements.notice(
                        Retirements.today(), Retirements.today().plusYears(1)))
                .post(path + "/schedule-retirement")
                .then()
                .statusCode(200);
        etags.add(list(mark).get(DOCUMENTS).header("ETag"));

        assertThat(etags).as("nothing changed by the draft, which nobody sees").hasSize(3);
    }

    @Test
    void whatACacheKnowsOfOnePageIsNotKnownOfAnother() {
        var mark = three("Apart");
        var etag = list(mark).get(DOCUMENTS).header("ETag");

        list(mark)
                .queryParam("offset", 1)
                .header("If-None-Match", etag)
                .get(DOCUMENTS)
                .then()
                .statusCode(200);
        list(mark).header("If-None-Match", "*").get(DOCUMENTS).then().statusCode(304);
        refused(
                list(mark).queryParam("offset", 3).header("If-None-Match", "*").get(DOCUMENTS),
                404,
                "unknownobject",
                "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, invalid_selection_field",
        "limit, -1, invalid_selection_field",
        "limit, 501, invalid_selection_field",
        "limit, 99999999999999999999, invalid_selection_field",
        "limit, ten, invalid_selection_field",
        "offset, -1, invalid_selection_field",
        "sort, nothing, invalid_sort_field",
        "orderBy, up, invalid_sort_field",
        "filter, nothing='x', invalid_selection_field",
        "filter, title, invalid_selection_field",
        "filter, title~'x' AND, invalid_selection_field",
        "filter, (title~'x'), invalid_selection_field",
        "fields, nothing, invalid_selection_field"
    })
    void whatCannotBeUnderstoodIsRefusedInTheStandardsWords(String name, String value, String word) {
        refused(asNobody().queryParam(name, value).get(DOCUMENTS), 400, word, "INVALID_INPUT")
                .then()
                .body("imsx_description", containsString("?" + name));
    }

    /** Braces are templates to some who put addresses together. */
    @Test
    void whateverIsAskedForStandsInTheLinksAsItCame() {
        three("Braced");

        var first = asNobody()
                .queryParam("filter", "title!='{x}%' AND title~'Braced'")
                .queryParam("limit", 1)
                .get(DOCUMENTS);

        first.then().statusCode(200);
        asNobody().urlEncodingEnabled(false).get(linkTo("next", first)).then().statusCode(200);
    }

    @Test
    void theDiscoveryDocumentNamesWhatIsServed() {
        var served = asNobody().queryParam("format", "json").get("/q/openapi").jsonPath();

        var document = asNobody().get("/ims/case/v1p1/discovery/imscasev1p1_openapi3_v1p0.json");

        document.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("openapi", startsWith("3.0"))
                .body("servers.url", contains("http://localhost:8081/ims/case/v1p1"));
        var paths = document.jsonPath().<String, Object>getMap("paths");
        assertThat(paths).hasSize(12);
        for (var path : paths.keySet()) {
            assertThat(document.jsonPath().getString("paths.'" + path + "'.get.operationId"))
                    .isEqualTo(served.getString("paths.'/ims/case/v1p1" + path + "'.get.operationId"));
        }
        assertThat(served.<String, Object>getMap("paths").keySet().stream()
                        .filter(path -> path.startsWith("/ims/case/v1p1/CF")))
                .hasSameSizeAs(paths.keySet());
    }

    /** Three versions of a framework under a title that nothing else has. */
    private static String three(String word) {
        var code = newCode();
        var mark = word + " " + code + " of " + CaseListHttpTest.class.getSimpleName();
        for (var version : new String[] {"1.0", "1.1", "1.2"}) {
            published("/v1/frameworks", with(framework(code, version), "title", mark));
        }
        return mark;
    }

    private static RequestSpecification list(String mark) {
        return asNobody().queryParam("filter", "title='" + mark + "'");
    }

    private static Response refused(Response answer, int status, String word, String code) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/json"))
                .body("imsx_codeMajor", equalTo("failure"))
                .body("imsx_description", startsWith(code + ": "))
                .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains(word));
        return answer;
    }

    /** Empty if there is none. */
    private static String linkTo(String relation, Response answer) {
        var link = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(answer.header("Link"));
        return link.find() ? link.group(1) : "";
    }
}
