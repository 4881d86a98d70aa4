package uk.nhs.leadership.curriculum.caseprovider;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Project;
import uk.nhs.leadership.curriculum.CrosswalkExamples;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;

/**
 * Every answer of every operation of CASE fits the standard's own schema. The schemas are 1EdTech's and no part of this
 * project: they are read from the folder that {@code CASE_SCHEMAS} names or from that of shared material beside the
 * project, and without them the test is passed over.
 */
@QuarkusTest
class CaseSchemasHttpTest {
    private static final Path SCHEMAS = Optional.ofNullable(System.getenv("CASE_SCHEMAS"))
            .map(Path::of)
            .orElseGet(() ->
                    Project.root().resolveSibling(Path.of("shared", "standards", "case-1.1", "schemas-normalised")));

    private static final String REFUSED = "400-401-403-404-429-500-default";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Path, Schema> READ = new ConcurrentHashMap<>();

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
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas of CASE 1.1 are not in " + SCHEMAS);
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
        }
        for (var query : List.of("limit=0", "offset=x", "sort=x", "orderBy=x", "filter=x", "fields=x")) {
            fits("getallcfdocuments", asNobody().get(ROOT + "CFDocuments?" + query), 400);
        }
        fits("getallcfdocuments", asNobody().get(ROOT + "CFDocuments?offset=2000000000"), 404);
    }

    /** Or all of the above might fit by not being looked at. */
    @Test
    void whatDoesNotFitIsFound() {
        var schema = schema("getcfdocument", "200");

        assertThat(faults(schema, "{\"identifier\": \"x\"}")).isNotEmpty();
        assertThat(faults(schema("getcfitem", REFUSED), "{}")).isNotEmpty();
        assertThat(faults(schema("getcflicense", "200"), """
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
        var schema = schema(operation, status == 200 ? "200" : REFUSED);

        assertThat(faults(schema, answer.asString())).as(answer.asString()).isEmpty();
    }

    /** By itself the format of an address or a time would not be looked at. */
    private static List<Error> faults(Schema schema, String body) {
        return schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema(String operation, String status) {
        var file = SCHEMAS.resolve("caseservicegroupv1p1-%s-%s-responsepayload-schemav1p0p0.json"
                .formatted(operation.toLowerCase(Locale.ROOT), status));
        return READ.computeIfAbsent(file, unread -> REGISTRY.getSchema(Project.read(unread), InputFormat.JSON));
    }
}
