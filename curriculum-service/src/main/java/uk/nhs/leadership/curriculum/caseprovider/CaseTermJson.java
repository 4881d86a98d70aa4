package uk.nhs.leadership.curriculum.caseprovider;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.curriculum.casedocument.CaseCollection;
import uk.nhs.leadership.curriculum.casedocument.CaseConcept;
import uk.nhs.leadership.curriculum.casedocument.CaseGrouping;
import uk.nhs.leadership.curriculum.casedocument.CaseItem;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;
import uk.nhs.leadership.curriculum.casedocument.CasePackage;
import uk.nhs.leadership.curriculum.casedocument.CaseSubject;

/** The wire format of the words that documents use: types of items, subjects, concepts, groups, the licence. */
final class CaseTermJson {
    private CaseTermJson() {}

    @Schema(name = "CFItemType", description = "What an item can be.", examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a01",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFItemTypes/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a01",
                     "title": "Competency", "description": "Something a leader or manager can do",
                     "hierarchyCode": "1.1.1", "typeCode": "COMPETENCY", "lastChangeDateTime": "2026-11-22T00:00:00Z"}""")
    record ItemType(
            UUID identifier,
            URI uri,
            String title,
            String description,
            String hierarchyCode,
            String typeCode,
            Instant lastChangeDateTime) {

        private static ItemType of(CaseItemType type, CaseSite site) {
            return new ItemType(
                    type.identifier(),
                    site.uri(CaseCollection.ITEM_TYPES, type.identifier()),
                    type.title(),
                    type.description(),
                    type.hierarchyCode(),
                    type.name(),
                    CaseVocabulary.CHANGED_AT);
        }
    }

    @Schema(name = "CFItemTypeSet", description = "A type of items and those below it.")
    record ItemTypes(@JsonProperty("CFItemTypes") List<ItemType> types) {
        static ItemTypes from(CaseItemType type, CaseSite site) {
            return new ItemTypes(type.withThoseBelow().stream()
                    .map(each -> ItemType.of(each, site))
                    .toList());
        }
    }

    @Schema(name = "CFSubject", description = "What items are about: an area of the framework.", examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a06",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFSubjects/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a06",
                     "title": "Developing self", "hierarchyCode": "1", "lastChangeDateTime": "2026-11-16T15:05:12Z"}""")
    record Subject(UUID identifier, URI uri, String title, String hierarchyCode, Instant lastChangeDateTime) {
        private static Subject of(CaseSubject subject, Instant changedAt, CaseSite site) {
            return new Subject(
                    subject.identifier(),
                    site.uri(CaseCollection.SUBJECTS, subject.identifier()),
                    subject.title(),
                    subject.code(),
                    changedAt);
        }
    }

    @Schema(name = "CFSubjectSet", description = "A subject; none has others below it.")
    record Subjects(@JsonProperty("CFSubjects") List<Subject> subjects) {
        static Subjects of(CaseSubject subject, Instant changedAt, CaseSite site) {
            return new Subjects(List.of(Subject.of(subject, changedAt, site)));
        }
    }

    @Schema(
            name = "CFConcept",
            description = "An idea that a framework rests on: a principle of its code of practice.",
            examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a07",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFConcepts/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a07",
                     "title": "Compassion", "hierarchyCode": "3", "lastChangeDateTime": "2026-11-16T15:05:12Z",
                     "extensions": {"leadership:id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a05"}}""")
    record Concept(
            UUID identifier,
            URI uri,
            String title,
            String hierarchyCode,
            Instant lastChangeDateTime,
            Map<String, Object> extensions) {
        private static Concept of(CaseConcept concept, Instant changedAt, CaseSite site) {
            return new Concept(
                    concept.identifier(),
                    site.uri(CaseCollection.CONCEPTS, concept.identifier()),
                    concept.title(),
                    concept.code(),
                    changedAt,
                    new TreeMap<>(concept.more()));
        }
    }

    @Schema(name = "CFConceptSet", description = "A concept; none has others below it.")
    record Concepts(@JsonProperty("CFConcepts") List<Concept> concepts) {
        static Concepts of(CaseConcept concept, Instant changedAt, CaseSite site) {
            return new Concepts(List.of(Concept.of(concept, changedAt, site)));
        }
    }

    @Schema(name = "CFLicense", description = "Under what the documents may be used.", examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a08",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFLicenses/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a08",
                     "title": "Open Government Licence v3.0",
                     "licenseText": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                     "lastChangeDateTime": "2026-11-22T00:00:00Z"}""")
    record Licence(
            UUID identifier,
            URI uri,
            String title,
            @JsonProperty("licenseText") String text,
            Instant lastChangeDateTime) {

        static Licence of(CaseSite site) {
            return new Licence(
                    site.licence(),
                    site.uri(CaseCollection.LICENCES, site.licence()),
                    site.licenceTitle(),
                    site.licenceText(),
                    CaseVocabulary.CHANGED_AT);
        }
    }

    @Schema(name = "CFAssociationGrouping", description = "What associations are for.", examples = """
                    {"identifier": "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a09",
                     "uri": "https://curriculum.example/ims/case/v1p1/CFAssociationGroupings/0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a09",
                     "title": "Structure", "description": "What is part of what within a document, in order",
                     "lastChangeDateTime": "2026-11-22T00:00:00Z"}""")
    record Grouping(UUID identifier, URI uri, String title, String description, Instant lastChangeDateTime) {
        static Grouping of(CaseGrouping grouping, CaseSite site) {
            return new Grouping(
                    grouping.identifier(),
                    site.uri(CaseCollection.ASSOCIATION_GROUPINGS, grouping.identifier()),
                    grouping.title(),
                    grouping.description(),
                    CaseVocabulary.CHANGED_AT);
        }
    }

    @Schema(name = "CFDefinition", description = "The words that a package uses.")
    record Definitions(
            @JsonProperty("CFConcepts") List<Concept> concepts,
            @JsonProperty("CFSubjects") List<Subject> subjects,
            @JsonProperty("CFLicenses") List<Licence> licences,
            @JsonProperty("CFItemTypes") List<ItemType> types,
            @JsonProperty("CFAssociationGroupings") List<Grouping> groupings) {

        static Definitions of(CasePackage content, CaseSite site) {
            var changedAt = content.document().changedAt();
            return new Definitions(
                    content.concepts().stream()
                            .map(concept -> Concept.of(concept, changedAt, site))
                            .toList(),
                    content.subjects().stream()
                            .map(subject -> Subject.of(subject, changedAt, site))
                            .toList(),
                    List.of(Licence.of(site)),
                    content.items().stream()
                            .map(CaseItem::type)
                            .distinct()
                            .sorted()
                            .map(type -> ItemType.of(type, site))
                            .toList(),
                    Stream.of(CaseGrouping.values())
                            .map(grouping -> Grouping.of(grouping, site))
                            .toList());
        }
    }
}
