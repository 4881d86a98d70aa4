package uk.nhs.leadership.curriculum.casedocument;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.crosswalk.Crosswalk;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;
import uk.nhs.leadership.curriculum.crosswalk.MappedFramework;
import uk.nhs.leadership.curriculum.crosswalk.MappedPart;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;

/**
 * What of a crosswalk becomes what: a document without items, with an association for each entry between the items of two
 * other documents. The standard has no word for broader and narrower: what takes in all of another is said to have it as
 * a part.
 */
public final class CrosswalkPackage {
    private CrosswalkPackage() {}

    /**
     * All that a version says.
     *
     * @param crosswalk published, with its entries
     */
    public static CasePackage of(Crosswalk crosswalk) {
        var document = document(crosswalk);
        var content = crosswalk.content();
        var associations = Stream.concat(
                Stream.of(content.from(), content.to())
                        .map(framework -> associated(document, CaseRelation.AKIN_TO, document.node(), node(framework))),
                content.entries().stream()
                        .map(entry -> associated(
                                document, entry, node(content.from(), entry.from()), node(content.to(), entry.to()))));
        return new CasePackage(document, List.of(), associations.toList(), List.of(), List.of(), List.of());
    }

    /** A published version, without its entries. */
    public static CaseDocument document(Crosswalk crosswalk) {
        var publication = crosswalk.publication();
        return new CaseDocument(
                CaseDocument.identifierOf(crosswalk.id()),
                "Crosswalk",
                crosswalk.title(),
                crosswalk.version(),
                crosswalk.note(),
                publication.status(),
                publishedOn(publication),
                publication.retirement().map(Retirement::retiresOn).orElse(null),
                publication.updatedAt(),
                Map.of("leadership:id", crosswalk.id().toString(), "leadership:code", crosswalk.code()));
    }

    private static LocalDate publishedOn(Publication publication) {
        return LocalDate.ofInstant(publication.publishedAt().orElseThrow(), ZoneOffset.UTC);
    }

    private static CaseAssociation associated(CaseDocument document, Entry entry, CaseNode from, CaseNode to) {
        var association = switch (entry.relation()) {
            case EXACT -> associated(document, CaseRelation.EXACT_MATCH_OF, from, to);
            case BROADER -> associated(document, CaseRelation.PART_OF, from, to);
            case NARROWER -> associated(document, CaseRelation.PART_OF, to, from);
            case RELATED -> associated(document, CaseRelation.AKIN_TO, from, to);
        };
        return association.explained(entry.rationale().isEmpty() ? null : entry.rationale());
    }

    private static CaseAssociation associated(
            CaseDocument document, CaseRelation relation, CaseNode origin, CaseNode destination) {
        return CaseAssociation.in(document.identifier(), relation, origin, destination, null);
    }

    private static CaseNode node(MappedFramework framework) {
        return new CaseNode(
                CaseCollection.DOCUMENTS,
                CaseDocument.identifierOf(framework.id()),
                framework.title() + " " + framework.version());
    }

    private static CaseNode node(MappedFramework framework, MappedPart part) {
        return new CaseNode(
                CaseCollection.ITEMS,
                CaseItem.identifierOf(framework.id(), part.id()),
                part.code() + " " + part.title());
    }
}
