package uk.nhs.leadership.curriculum.caseimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;

/** Packages of CASE as somebody else would send them, built item by item. */
final class CasePackages {
    static final ObjectMapper MAPPER = new ObjectMapper();
    static final String DOCUMENT = "document";

    private final ObjectNode whole = MAPPER.createObjectNode();
    private int associations;

    private CasePackages() {}

    /** One of a document alone. */
    static CasePackages titled(String title) {
        var packages = new CasePackages();
        packages.whole
                .putObject("CFDocument")
                .put("identifier", identifier(DOCUMENT))
                .put("title", title)
                .put("version", "1.0");
        packages.whole.putArray("CFItems");
        packages.whole.putArray("CFAssociations");
        return packages;
    }

    /** A framework of another publisher: two domains of several depths, a competency below no domain, three audiences. */
    static ObjectNode leadingAHome() {
        try (var file = CasePackages.class.getResourceAsStream("/case/leading-a-home.json")) {
            return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String identifier(String name) {
        return CaseIdentifier.of("test", name).toString();
    }

    /** Adds an item that says its name, below another or the document. */
    CasePackages with(String name, String parent) {
        item(name);
        return below(name, parent, null);
    }

    /** Adds an item that says its name; where it stands is not said. */
    CasePackages with(String name) {
        item(name);
        return this;
    }

    /** Adds an item whose fields can be set. */
    ObjectNode item(String name) {
        return whole.withArray("CFItems")
                .addObject()
                .put("identifier", identifier(name))
                .put("fullStatement", name);
    }

    CasePackages below(String name, String parent, @Nullable Integer sequence) {
        return associated("isChildOf", name, parent, sequence);
    }

    CasePackages associated(String type, String origin, String destination, @Nullable Integer sequence) {
        var association = whole.withArray("CFAssociations").addObject();
        association
                .put("identifier", identifier("association " + ++associations))
                .put("associationType", type)
                .put("sequenceNumber", sequence);
        association.putObject("originNodeURI").put("identifier", identifier(origin));
        association.putObject("destinationNodeURI").put("identifier", identifier(destination));
        return this;
    }

    ObjectNode json() {
        return whole;
    }

    CaseImport read() {
        return read(whole);
    }

    static CaseImport read(JsonNode json) {
        return CaseImport.of(parsed(json), "LAH", "1.0");
    }

    static CasePackageJson.Whole parsed(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, CasePackageJson.Whole.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
