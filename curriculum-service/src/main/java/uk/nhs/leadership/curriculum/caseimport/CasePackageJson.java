package uk.nhs.leadership.curriculum.caseimport;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A package of CASE as others send it, as far as it is read. The names are the standard's. What is required is looked at by
 * {@link PackageCheck}; fields that are not read are counted, so that the report can tell of them. A list that is absent is empty.
 */
final class CasePackageJson {
    private CasePackageJson() {}

    @Schema(
            name = "CFPackageSent",
            description =
                    "A CFPackage of CASE 1.1. Only what is read of it is described; any other field that the standard"
                            + " knows, or does not, may be there and is told of in the report.",
            examples = """
                    {"CFDocument": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a00", "title": "Leading in care homes",
                       "version": "1.0", "extensions": {"leadership:code": "LICH"}},
                     "CFItems": [
                       {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a01", "humanCodingScheme": "A",
                        "fullStatement": "Leads people"},
                       {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a02", "humanCodingScheme": "A.1",
                        "abbreviatedStatement": "Handover", "educationLevel": ["Senior carer"],
                        "fullStatement": "Hands over so that nothing that matters to a resident is lost"}],
                     "CFAssociations": [
                       {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a03", "associationType": "isChildOf",
                        "originNodeURI": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a01"},
                        "destinationNodeURI": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a00"}},
                       {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a04", "associationType": "isChildOf",
                        "sequenceNumber": 1,
                        "originNodeURI": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a02"},
                        "destinationNodeURI": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a01"}}]}""",
            requiredProperties = "CFDocument")
    record Whole(
            @JsonProperty("CFDocument") @Nullable Document document,
            @JsonProperty("CFItems") List<@Nullable Item> items,
            @JsonProperty("CFAssociations") List<@Nullable Association> associations,
            @JsonProperty("CFDefinitions") Definitions definitions,
            @JsonProperty("CFRubrics") List<@Nullable Rubric> rubrics,

            @JsonProperty("extensions") @Schema(hidden = true) @Nullable
            Unread extensions) {

        Whole {
            items = requireNonNullElse(items, List.of());
            associations = requireNonNullElse(associations, List.of());
            definitions = requireNonNullElse(definitions, Definitions.NONE);
            rubrics = requireNonNullElse(rubrics, List.of());
        }
    }

    @Schema(
            name = "CFDocumentSent",
            requiredProperties = {"identifier", "title"},
            examples = """
                    {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a00", "title": "Leading in care homes", "version": "1.0"}""")
    record Document(
            @Nullable String identifier,
            @Schema(maxLength = 10_000) @Nullable String title,
            @Nullable String version,
            @Schema(maxLength = 10_000) @Nullable String description,
            @Schema(maxLength = 10_000) @Nullable String notes,
            @Nullable String officialSourceURL,
            Extensions extensions,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Document {
            extensions = requireNonNullElse(extensions, Extensions.NONE);
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(
            name = "CFItemSent",
            requiredProperties = {"identifier", "fullStatement"},
            examples = """
                    {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a01", "humanCodingScheme": "A", "fullStatement": "Leads people"}""")
    record Item(
            @Nullable String identifier,
            @Schema(maxLength = 10_000) @Nullable String fullStatement,
            @Schema(maxLength = 10_000) @Nullable String abbreviatedStatement,
            @Nullable String humanCodingScheme,

            @JsonProperty("educationLevel") List<@Nullable String> stages,

            @JsonProperty("CFItemTypeURI") @Nullable Link type,
            @Schema(maxLength = 10_000) @Nullable String notes,
            Extensions extensions,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Item {
            stages = requireNonNullElse(stages, List.of());
            extensions = requireNonNullElse(extensions, Extensions.NONE);
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(
            name = "CFAssociationSent",
            requiredProperties = {"identifier", "associationType", "originNodeURI", "destinationNodeURI"},
            examples = """
                    {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a03", "associationType": "isChildOf", "sequenceNumber": 1,
                     "originNodeURI": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a01"},
                     "destinationNodeURI": {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a00"}}""")
    record Association(
            @Nullable String identifier,
            @Nullable String associationType,
            @Nullable Integer sequenceNumber,
            @JsonProperty("originNodeURI") @Nullable Link origin,
            @JsonProperty("destinationNodeURI") @Nullable Link destination,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Association {
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "LinkSent", requiredProperties = "identifier", examples = """
                    {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a01"}""")
    record Link(
            @Nullable String identifier,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Link {
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "CFDefinitionSent")
    record Definitions(
            @JsonProperty("CFConcepts") List<@Nullable Concept> concepts,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        static final Definitions NONE = new Definitions(List.of(), Map.of());

        Definitions {
            concepts = requireNonNullElse(concepts, List.of());
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "CFConceptSent", examples = """
                    {"title": "Compassion", "extensions": {"leadership:id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a05"}}""")
    record Concept(
            @Nullable String title,
            Extensions extensions,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Concept {
            extensions = requireNonNullElse(extensions, Extensions.NONE);
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "CFRubricSent", examples = """
                    {"identifier": "1b9e3f70-52c4-5c0e-9d55-6f3c3f1d8a05", "CFRubricCriteria": []}""")
    record Rubric(
            @Nullable String identifier,
            @JsonProperty("CFRubricCriteria") List<@Nullable Criterion> criteria,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Rubric {
            criteria = requireNonNullElse(criteria, List.of());
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "CFRubricCriterionSent")
    record Criterion(
            @JsonProperty("CFRubricCriterionLevels") List<@Nullable Mark> marks,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Criterion {
            marks = requireNonNullElse(marks, List.of());
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "CFRubricCriterionLevelSent", examples = """
                    {"quality": "Proficient", "score": 3}""")
    record Mark(
            @Nullable String quality,
            @Nullable BigDecimal score,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        Mark {
            others = requireNonNullElse(others, Map.of());
        }
    }

    /** What the standard has no place for: ours, and how many there are of others. */
    @Schema(name = "CFExtensionsSent", examples = """
                    {"leadership:id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a05", "leadership:code": "MLF"}""")
    record Extensions(
            @JsonProperty("leadership:id") @Nullable UUID id,
            @JsonProperty("leadership:code") @Nullable String code,
            @JsonProperty("leadership:references") List<@Nullable Reference> references,
            @JsonAnySetter @Schema(hidden = true) Map<String, Unread> others) {

        static final Extensions NONE = new Extensions(null, null, List.of(), Map.of());

        Extensions {
            references = requireNonNullElse(references, List.of());
            others = requireNonNullElse(others, Map.of());
        }
    }

    @Schema(name = "LeadershipReferenceSent", requiredProperties = "title", examples = """
                    {"title": "Health and Care Act 2022", "uri": "https://www.legislation.gov.uk/ukpga/2022/31"}""")
    record Reference(@Nullable String title, @Nullable String uri) {}

    /**
     * What is passed over.
     *
     * @param count how many elements, if it is a list; none if it is empty or says nothing
     */
    @JsonDeserialize(using = Unread.Passing.class)
    record Unread(int count) {

        /** Passes over a value without keeping it. */
        static final class Passing extends StdDeserializer<Unread> {
            private static final long serialVersionUID = 1L;

            Passing() {
                super(Unread.class);
            }

            @Override
            public Unread deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return new Unread(
                        switch (parser.currentToken()) {
                            case START_ARRAY -> elements(parser);
                            case START_OBJECT -> Math.min(1, elements(parser));
                            case VALUE_STRING -> Math.min(1, parser.getTextLength());
                            default -> 1;
                        });
            }

            private static int elements(JsonParser parser) throws IOException {
                var count = 0;
                for (var token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
                    if (token != JsonToken.FIELD_NAME) {
                        parser.skipChildren();
                        count++;
                    }
                }
                return count;
            }

            @Override
            public Unread getNullValue(DeserializationContext context) {
                return new Unread(0);
            }
        }
    }
}
