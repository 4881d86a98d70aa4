package uk.nhs.leadership.curriculum.caseprovider;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.casedocument.CaseAssociation;
import uk.nhs.leadership.curriculum.casedocument.CaseCollection;
import uk.nhs.leadership.curriculum.casedocument.CaseDocument;
import uk.nhs.leadership.curriculum.casedocument.CaseItem;
import uk.nhs.leadership.curriculum.casedocument.CaseNode;
import uk.nhs.leadership.curriculum.casedocument.CasePackage;

/** The wire format of CASE 1.1, as far as we have anything to say in it. The names are the standard's. */
final class CaseJson {
    private static final String LANGUAGE = "en";
    private static final String CASE_VERSION = "1.1";

    private CaseJson() {}

    @Schema(name = "LinkURI", description = "Where something is that is referred to.", examples = """
                    {"title": "Competency", "identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a01",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFItemTypes/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a01"}""")
    record Link(String title, UUID identifier, URI uri) {
        static Link to(CaseNode node, CaseSite site) {
            return new Link(node.title(), node.identifier(), site.uri(node.collection(), node.identifier()));
        }
    }

    @Schema(name = "LinkGenURI", description = "An end of an association.", examples = """
                    {"title": "1.1.1 Prioritise", "identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a02",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFItems/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a02",
                     "targetType": "CASE"}""")
    record NodeLink(String title, UUID identifier, URI uri, String targetType) {
        private static NodeLink to(CaseNode node, CaseSite site) {
            return new NodeLink(
                    node.title(), node.identifier(), site.uri(node.collection(), node.identifier()), "CASE");
        }
    }

    @Schema(
            name = "CFDocument",
            description = "A published version of a framework, a curriculum or a crosswalk, without what it says.",
            examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a03",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFDocuments/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a03",
                     "frameworkType": "Framework", "caseVersion": "1.1", "creator": "NHS England",
                     "title": "NHS Management and Leadership Framework",
                     "lastChangeDateTime": "2026-11-16T15:05:12Z", "publisher": "NHS England", "language": "en",
                     "version": "1.0", "adoptionStatus": "Adopted", "statusStartDate": "2026-11-16",
                     "extensions": {"leadership:code": "MLF", "leadership:id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00"}}""")
    record Document(
            UUID identifier,
            URI uri,
            String frameworkType,
            String caseVersion,
            String creator,
            String title,
            Instant lastChangeDateTime,
            String publisher,
            String language,
            String version,
            String adoptionStatus,
            LocalDate statusStartDate,
            @Nullable LocalDate statusEndDate,
            @JsonProperty("licenseURI") Link licence,
            @Nullable String notes,
            Map<String, Object> extensions,

            @JsonProperty("CFPackageURI") @Nullable Link whole) {

        /** As it is shown by itself. */
        static Document of(CaseDocument document, CaseSite site) {
            return of(document, site, Link.to(document.whole(), site));
        }

        private static Document of(CaseDocument document, CaseSite site, @Nullable Link whole) {
            return new Document(
                    document.identifier(),
                    site.uri(CaseCollection.DOCUMENTS, document.identifier()),
                    document.type(),
                    CASE_VERSION,
                    site.publisher(),
                    document.title(),
                    document.changedAt(),
                    site.publisher(),
                    LANGUAGE,
                    document.version(),
                    document.adoption(),
                    document.from(),
                    document.until(),
                    Link.to(site.licenceNode(), site),
                    document.note().isEmpty() ? null : document.note(),
                    new TreeMap<>(document.more()),
                    whole);
        }
    }

    @Schema(name = "CFDocumentSet", description = "Documents, each with the fields asked for.")
    record Documents(
            @JsonProperty("CFDocuments") @Schema(type = SchemaType.ARRAY, implementation = Document.class)
            List<ObjectNode> documents) {}

    @Schema(
            name = "CFItem",
            description = "A part of one version: an area, a standard, a competency, an outcome and so on.",
            examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a04", "fullStatement": "Plans the week",
                     "CFItemType": "Stage statement",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFItems/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a04",
                     "humanCodingScheme": "1.1.1-S1", "subject": ["Developing self"], "language": "en",
                     "educationLevel": ["S1"], "lastChangeDateTime": "2026-11-16T15:05:12Z"}""")
    record Item(
            UUID identifier,
            String fullStatement,
            @JsonProperty("CFItemType") String type,
            URI uri,
            String humanCodingScheme,
            @Nullable String notes,
            @Nullable List<String> subject,

            @JsonProperty("subjectURI") @Nullable List<Link> subjectLinks,

            String language,

            @JsonProperty("educationLevel") @Nullable List<String> stages,

            @JsonProperty("CFItemTypeURI") Link typeLink,
            @JsonProperty("licenseURI") Link licence,
            Instant lastChangeDateTime,
            Map<String, Object> extensions,

            @JsonProperty("CFDocumentURI") @Nullable Link document) {

        /** As it is shown by itself. */
        static Item of(CaseItem item, CaseDocument document, CaseSite site) {
            return of(item, document, site, Link.to(document.node(), site));
        }

        private static Item of(CaseItem item, CaseDocument document, CaseSite site, @Nullable Link home) {
            var subject = item.subject();
            return new Item(
                    item.identifier(),
                    item.statement(),
                    item.type().title(),
                    site.uri(CaseCollection.ITEMS, item.identifier()),
                    item.code(),
                    item.note(),
                    subject == null ? null : List.of(subject.title()),
                    subject == null ? null : List.of(Link.to(subject.node(), site)),
                    LANGUAGE,
                    item.stage() == null ? null : List.of(item.stage()),
                    Link.to(item.type().node(), site),
                    Link.to(site.licenceNode(), site),
                    document.changedAt(),
                    new TreeMap<>(item.more()),
                    home);
        }
    }

    @Schema(
            name = "CFAssociation",
            description = "That one document or item stands to another in some way.",
            examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a05", "associationType": "isChildOf",
                     "sequenceNumber": 1,
                     "uri": "https://curriculum.example/ims/case/v1p1/CFAssociations/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a05",
                     "lastChangeDateTime": "2026-11-16T15:05:12Z"}""")
    record Association(
            UUID identifier,
            String associationType,
            @Nullable Integer sequenceNumber,
            URI uri,
            @JsonProperty("originNodeURI") NodeLink origin,
            @JsonProperty("destinationNodeURI") NodeLink destination,
            @JsonProperty("CFAssociationGroupingURI") Link grouping,
            Instant lastChangeDateTime,
            @Nullable String notes,

            @JsonProperty("CFDocumentURI") @Nullable Link document) {

        /** As it is shown by itself. */
        static Association of(CaseAssociation association, CaseDocument document, CaseSite site) {
            return of(association, document.changedAt(), site, Link.to(document.node(), site));
        }

        private static Association of(
                CaseAssociation association, Instant changedAt, CaseSite site, @Nullable Link home) {
            return new Association(
                    association.identifier(),
                    association.relation().type(),
                    association.sequence(),
                    site.uri(CaseCollection.ASSOCIATIONS, association.identifier()),
                    NodeLink.to(association.origin(), site),
                    NodeLink.to(association.destination(), site),
                    Link.to(association.relation().grouping().node(), site),
                    changedAt,
                    association.note(),
                    home);
        }
    }

    @Schema(name = "CFAssociationSet", description = "An item and every association with it.")
    record ItemAssociations(
            @JsonProperty("CFItem") Item item,
            @JsonProperty("CFAssociations") List<Association> associations) {

        static ItemAssociations of(CaseService.Associated found, CaseSite site) {
            return new ItemAssociations(
                    Item.of(found.item().thing(), found.item().in().document(), site),
                    found.associations().stream()
                            .map(each -> Association.of(each.thing(), each.changedAt(), site, null))
                            .toList());
        }
    }

    @Schema(name = "CFPackage", description = "A document with all that belongs to it.")
    record Whole(
            @JsonProperty("CFDocument") Document document,
            @JsonProperty("CFItems") List<Item> items,
            @JsonProperty("CFAssociations") List<Association> associations,
            @JsonProperty("CFDefinitions") CaseTermJson.Definitions definitions,
            @JsonProperty("CFRubrics") List<CaseRubricJson.Rubric> rubrics) {

        /** What is part of the package does not say each time which document it belongs to: the standard forbids it. */
        static Whole of(CasePackage content, CaseSite site) {
            var document = content.document();
            return new Whole(
                    Document.of(document, site, null),
                    content.items().stream()
                            .map(item -> Item.of(item, document, site, null))
                            .toList(),
                    content.associations().stream()
                            .map(association -> Association.of(association, document.changedAt(), site, null))
                            .toList(),
                    CaseTermJson.Definitions.of(content, site),
                    content.rubrics().stream()
                            .map(rubric -> CaseRubricJson.Rubric.of(rubric, document.changedAt(), site))
                            .toList());
        }
    }

    @Schema(name = "imsx_StatusInfo", description = "Why a request was not done, as 1EdTech's standards say it.")
    record Status(
            @JsonProperty("imsx_codeMajor") @Schema(examples = "failure")
            String major,

            @JsonProperty("imsx_severity") @Schema(examples = "error")
            String severity,

            @JsonProperty("imsx_description")
            @Schema(
                    description = "Begins with the code of the refusal",
                    examples = "NOT_FOUND: There is nothing here; occurrence 0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11")
            String description,

            @JsonProperty("imsx_codeMinor") @Nullable Minor minor) {

        static Status failed(String description, @Nullable String minor) {
            return new Status(
                    "failure",
                    "error",
                    description,
                    minor == null ? null : new Minor(List.of(new MinorField("curriculum-service", minor))));
        }
    }

    @Schema(name = "imsx_CodeMinor")
    record Minor(@JsonProperty("imsx_codeMinorField") List<MinorField> fields) {}

    @Schema(name = "imsx_CodeMinorField", description = "What was wrong, in the standard's own words.", examples = """
                    {"imsx_codeMinorFieldName": "curriculum-service", "imsx_codeMinorFieldValue": "unknownobject"}""")
    record MinorField(
            @JsonProperty("imsx_codeMinorFieldName") String system,
            @JsonProperty("imsx_codeMinorFieldValue") String value) {}
}
