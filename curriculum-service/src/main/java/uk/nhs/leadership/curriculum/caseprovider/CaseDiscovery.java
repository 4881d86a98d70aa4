package uk.nhs.leadership.curriculum.caseprovider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The document by which a client of CASE finds out what is served here: OpenAPI 3.0, with the standard's own schemas for
 * all bodies.
 */
final class CaseDiscovery {
    private static final String SCHEMAS = "https://purl.imsglobal.org/spec/case/v1p1/schema/jsd/caseservicegroupv1p1-";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "A parameter cannot be understood",
            "401", "The token is not accepted",
            "403", "The token names no single organisation",
            "404", "There is no such thing, or the identifier is malformed",
            "429", "Too many requests in a short time",
            "500", "Something went wrong on our side",
            "default", "Anything else");

    private CaseDiscovery() {}

    private record Operation(String id, String path, String summary) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("getAllCFDocuments", "/CFDocuments", "All documents"),
            of("CFDocument", "A document"),
            of("CFPackage", "A document with all that belongs to it"),
            of("CFItem", "An item"),
            new Operation(
                    "getCFItemAssociations",
                    "/CFItemAssociations/{sourcedId}",
                    "An item with every association from or to it"),
            of("CFAssociation", "An association"),
            of("CFAssociationGrouping", "What associations are for"),
            of("CFConcept", "A concept"),
            of("CFItemType", "A type of items and those below it"),
            of("CFLicense", "The licence"),
            of("CFRubric", "A rubric"),
            of("CFSubject", "A subject"));

    private static Operation of(String kind, String summary) {
        return new Operation("get" + kind, "/" + kind + "s/{sourcedId}", summary);
    }

    static Map<String, Object> of(CaseSite site) {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.1");
        document.put(
                "info",
                new TreeMap<>(Map.of(
                        "title", "Frameworks and curricula by CASE 1.1",
                        "version", "1.1",
                        "description", "Published versions of frameworks and curricula. No token is needed.")));
        document.put("servers", List.of(new TreeMap<>(Map.of("url", site.root(), "description", site.publisher()))));
        var paths = new LinkedHashMap<String, Object>();
        OPERATIONS.forEach(operation -> paths.put(operation.path(), Map.of("get", described(operation))));
        document.put("paths", paths);
        return document;
    }

    private static Map<String, Object> described(Operation operation) {
        var described = new LinkedHashMap<String, Object>();
        described.put("operationId", operation.id());
        described.put("summary", operation.summary());
        described.put(
                "parameters",
                operation.path().contains("{") ? List.of(parameter("sourcedId", "path", "string")) : listParameters());
        described.put("responses", responses(operation));
        return described;
    }

    private static List<Map<String, Object>> listParameters() {
        return Stream.concat(
                        Stream.of("limit", "offset").map(name -> parameter(name, "query", "integer")),
                        Stream.of("sort", "orderBy", "filter", "fields")
                                .map(name -> parameter(name, "query", "string")))
                .toList();
    }

    private static Map<String, Object> parameter(String name, String in, String type) {
        return new TreeMap<>(
                Map.of("name", name, "in", in, "required", in.equals("path"), "schema", Map.of("type", type)));
    }

    private static Map<String, Object> responses(Operation operation) {
        var responses = new TreeMap<String, Object>();
        responses.put("200", response("What was asked for", schema(operation, "200")));
        var refusal = schema(operation, "400-401-403-404-429-500-default");
        REFUSALS.forEach((status, description) -> responses.put(status, response(description, refusal)));
        return responses;
    }

    private static String schema(Operation operation, String status) {
        return SCHEMAS + operation.id().toLowerCase(Locale.ROOT) + "-" + status + "-responsepayload-schemav1p0p0.json";
    }

    private static Map<String, Object> response(String description, String schema) {
        return new TreeMap<>(Map.of(
                "description",
                description,
                "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", schema)))));
    }
}
