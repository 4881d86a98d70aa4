package uk.nhs.leadership.curriculum.caseprovider;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.CaseExamples.ROOT;
import static uk.nhs.leadership.curriculum.CaseExamples.identifiers;
import static uk.nhs.leadership.curriculum.CaseExamples.packageOf;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.CROSSWALKS;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.crosswalk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.CrosswalkExamples;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;

/** Every answer of every operation of CASE fits the standard's own schema; passed over where {@link CaseSchemas} are not. */
@QuarkusTest
class CaseSchemasHttpTest {
    /** From the part of the address to the name of the operation as the schemas have it. */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("CFDocuments", "getcfdocument"),
            Map.entry("CFPackages", "getcfpackage"),
            Map.entry("CFItems", "getcfitem"),
            Map.entry("CFItemAssociations", "getcfitemassociations"),
            Map.entry("CFAssociations", "getcfassociation"),
            Map.entry("CFAssociationGroupings", "getcfassociationgrouping"),
            Map.entry("CFConcepts", "getcfconcept"),
            Map.entry("CFItemTypes", "getcfitemtype"),
            Map.entry("CFLicenses", "getcflicense"),
            Map.entry("CFRubrics", "getcfrubric"),
            Map.entry("CFSubjects", "getcfsubject"));

    @BeforeAll
    static void theSchemasMustBeThere() {
        CaseSchemas.mustBeThere();
    }

    @Test
    void whatIsShownOfAFrameworkFits() {
        var code = newCode();
        published("/v1/frameworks", with(framework(code, "1.0"), "note", "Two\nlines"));
        var id = published("/v1/frameworks", framework(code, "1.1")).<String>path("id");

        identifiers(id).forEach(CaseSchemasHttpTest::fits);
        everythingIn(packageOf(id));
    }

    @Test
    void whatAFrameworkRestsOnFits() {
        var references =
                List.of(Map.of("title", "An act", "uri", "https://example.org/act"), Map.of("title", "A book"));
        var body = with(framework(newCode(), "1.0"), "references", references);
        var id = published("/v1/frameworks", body).<String>path("id");

        fits("CFPackages", packageOf(id).getString("CFDocument.identifier"));
        fits("CFDocuments", packageOf(id).getString("CFDocument.identifier"));
    }

    @Test
    void whatIsShownOfACurriculumFits() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var code = newCode();
        published("/v1/curricula", with(curriculum(code, "1.0", framework), "lastSubmissionOn", "2029-10-31"));
        var id = published("/v1/curricula", curriculum(code, "1.1", framework)).<String>path("id");

        fits("CFPackages", packageOf(id).getString("CFDocument.identifier"));
        everythingIn(packageOf(id));
        everythingIn(packageOf(framework));
    }

    @Test
    void whatIsShownOfACrosswalkFits() {
        var from = CrosswalkExamples.framework();
        var to = CrosswalkExamples.framework();
        var code = newCode();
        published(CROSSWALKS, with(crosswalk(code, "1.0", from, to), "note", "Two\nlines"));
        var id = published(CROSSWALKS, crosswalk(code, "1.1", from, to)).<String>path("id");

        var document = packageOf(id).getString("CFDocument.identifier");
        fits("CFDocuments", document);
        fits("CFPackages", document);
        everythingIn(packageOf(id));
        everythingIn(packageOf(from.path("id")));
    }

    @Test
    void theListFitsHoweverItIsAskedFor() {
        published("/v1/frameworks", framework(newCode(), "1.0"));

        for (var query :
                List.of("", "?limit=1", "?sort=title&orderBy=desc", "?fields=version", "?fields=notes,subject")) {
            fits("getallcfdocuments", asNobody().get(ROOT + "CFDocuments" + query), 200);
        }
    }

    @Test
    void everyRefusalFits() {
        for (var operation : OPERATIONS.entrySet()) {
            var path = ROOT + operation.getKey() + "/";
            fits(operation.getValue(), asNobody().get(path + CaseIdentifier.of("nothing")), 404);
            fits(operation.getValue(), asNobody().get(path + "x"), 404);
            fits(operation.getValue(), asNobody().header("Accept", "nonsense").get(path + "x"), 400);
            fits(
                    operation.getValue(),
                    asNobody().header("Authorization", "Bearer x").get(path + "x"),
                    401);
            fits(operation.getValue(), asNobody().post(path + "x"), 405);
            var there = asNobody().accept("image/png").get(path + CaseIdentifier.of("nothing"));
            fits(operation.getValue(), there, 406);
            fits(operation.getValue(), asNobody().get(path + "x".repeat(10_000)), 414);
        }
        fits("getallcfdocuments", asNobody().accept("text/csv").get(ROOT + "CFDocuments"), 406);
        for (var query : List.of(
                "limit=0",
                "limit=-1",
                "limit=501",
                "limit=99999999999999999999",
                "offset=x",
                "offset=-1",
                "sort=x",
                "orderBy=x",
                "filter=x",
                "filter=title~'x' AND",
                "filter=title~'x' OR nothing='x'",
                "fields=x",
                "fields=title,x")) {
            fits("getallcfdocuments", asNobody().get(ROOT + "CFDocuments?" + query), 400);
        }
        fits("getallcfdocuments", asNobody().get(ROOT + "CFDocuments?offset=2000000000"), 404);
    }

    /** Or all of the above might fit by not being looked at. */
    @Test
    void whatDoesNotFitIsFound() {
        assertThat(CaseSchemas.faults("getcfdocument", 200, "{\"identifier\": \"x\"}"))
                .isNotEmpty();
        assertThat(CaseSchemas.faults("getcfitem", 404, "{}")).isNotEmpty();
        assertThat(CaseSchemas.faults("getcflicense", 200, """
                {"identifier": "41ee1cd6-d9b1-5ac6-b932-b99645d731f5", "uri": "no address", "title": "x",
                 "licenseText": "x", "lastChangeDateTime": "yesterday"}""")).hasSize(2);
    }

    private static void everythingIn(JsonPath whole) {
        for (var kind : List.of("CFItems", "CFAssociations", "CFRubrics")) {
            whole.<String>getList(kind + ".identifier").forEach(identifier -> fits(kind, identifier));
        }
        whole.<String>getList("CFItems.identifier").forEach(identifier -> fits("CFItemAssociations", identifier));
        for (var kind : List.of("CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings")) {
            whole.<String>getList("CFDefinitions." + kind + ".identifier")
                    .forEach(identifier -> fits(kind, identifier));
        }
    }

    private static void fits(String collection, String identifier) {
        fits(requireNonNull(OPERATIONS.get(collection)), asNobody().get(ROOT + collection + "/" + identifier), 200);
    }

    private static void fits(String operation, Response answer, int status) {
        answer.then().statusCode(status);
        assertThat(CaseSchemas.faults(operation, status, answer.asString()))
                .as(answer.asString())
                .isEmpty();
    }
}
