package uk.nhs.leadership.curriculum;

import static java.util.Objects.requireNonNull;
import static uk.nhs.leadership.curriculum.Api.asNobody;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** One thing of each kind that CASE shows of a framework. */
public final class CaseExamples {
    public static final String ROOT = "/ims/case/v1p1/";

    /** Of what is asked for one by one, the operation by its collection. */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("CFDocuments", "getCFDocument"),
            Map.entry("CFPackages", "getCFPackage"),
            Map.entry("CFItems", "getCFItem"),
            Map.entry("CFItemAssociations", "getCFItemAssociations"),
            Map.entry("CFAssociations", "getCFAssociation"),
            Map.entry("CFAssociationGroupings", "getCFAssociationGrouping"),
            Map.entry("CFConcepts", "getCFConcept"),
            Map.entry("CFItemTypes", "getCFItemType"),
            Map.entry("CFLicenses", "getCFLicense"),
            Map.entry("CFRubrics", "getCFRubric"),
            Map.entry("CFSubjects", "getCFSubject"));

    private CaseExamples() {}

    static Stream<Example> of(String version) {
        var things = identifiers(version).entrySet().stream()
                .map(thing -> Example.of(requireNonNull(OPERATIONS.get(thing.getKey())))
                        .at("sourcedId", thing.getValue())
                        .showing(thing.getValue()));
        return Stream.concat(
                things,
                Stream.of(
                        Example.of("getAllCFDocuments").asking("filter", "extensions='" + version + "'"),
                        Example.of("discoverCase").showing("getAllCFDocuments")));
    }

    /** By collection an identifier of what is there, of a published version of a framework. */
    public static Map<String, String> identifiers(String version) {
        var whole = packageOf(version);
        var document = whole.getString("CFDocument.identifier");
        var item = whole.getString("CFItems[0].identifier");
        var identifiers = new HashMap<String, String>();
        identifiers.put("CFDocuments", document);
        identifiers.put("CFPackages", document);
        identifiers.put("CFItems", item);
        identifiers.put("CFItemAssociations", item);
        identifiers.put("CFAssociations", whole.getString("CFAssociations[0].identifier"));
        identifiers.put("CFRubrics", whole.getString("CFRubrics[0].identifier"));
        for (var kind :
                new String[] {"CFAssociationGroupings", "CFConcepts", "CFItemTypes", "CFLicenses", "CFSubjects"}) {
            identifiers.put(kind, whole.getString("CFDefinitions." + kind + "[0].identifier"));
        }
        return identifiers;
    }

    /** All that a published version says. */
    public static JsonPath packageOf(String version) {
        var document = asNobody()
                .queryParam("filter", "extensions='" + version + "'")
                .get(ROOT + "CFDocuments")
                .jsonPath()
                .getString("CFDocuments[0].identifier");
        return asNobody().get(ROOT + "CFPackages/" + document).jsonPath();
    }
}
