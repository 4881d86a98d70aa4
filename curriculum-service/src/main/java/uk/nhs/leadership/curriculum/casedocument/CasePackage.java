package uk.nhs.leadership.curriculum.casedocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document and all that belongs to it. */
public final class CasePackage {
    private final CaseDocument document;
    private final List<CaseItem> items;
    private final List<CaseAssociation> associations;
    private final List<CaseSubject> subjects;
    private final List<CaseConcept> concepts;
    private final List<CaseRubric> rubrics;
    private final Map<UUID, Object> things = new HashMap<>();

    CasePackage(
            CaseDocument document,
            List<CaseItem> items,
            List<CaseAssociation> associations,
            List<CaseSubject> subjects,
            List<CaseConcept> concepts,
            List<CaseRubric> rubrics) {
        this.document = document;
        this.items = List.copyOf(items);
        this.associations = List.copyOf(associations);
        this.subjects = List.copyOf(subjects);
        this.concepts = List.copyOf(concepts);
        this.rubrics = List.copyOf(rubrics);
        things.put(document.identifier(), document);
        items.forEach(item -> things.put(item.identifier(), item));
        associations.forEach(association -> things.put(association.identifier(), association));
        subjects.forEach(subject -> things.put(subject.identifier(), subject));
        concepts.forEach(concept -> things.put(concept.identifier(), concept));
        rubrics.forEach(rubric -> things.put(rubric.identifier(), rubric));
    }

    /**
     * The same, saying also what of the version before it took the place of: the document as a whole, and each part that
     * both versions have. Said here and not there, because a published version says for ever what it says.
     */
    public CasePackage replacing(CasePackage before) {
        Map<String, CaseItem> parts =
                items.stream().collect(Collectors.toMap(CaseItem::part, Function.identity(), (first, second) -> first));
        var more = new ArrayList<>(associations);
        more.add(replaced(before.document.node(), document.node()));
        for (var item : before.items) {
            var successor = parts.get(item.part());
            if (successor != null) {
                more.add(replaced(item.node(), successor.node()));
            }
        }
        return new CasePackage(document, items, more, subjects, concepts, rubrics);
    }

    private CaseAssociation replaced(CaseNode origin, CaseNode successor) {
        return CaseAssociation.in(document.identifier(), CaseRelation.REPLACED_BY, origin, successor, null);
    }

    /** The thing of this type that has the identifier, if it is here. */
    public <T> Optional<T> find(Class<T> type, UUID identifier) {
        return Optional.ofNullable(things.get(identifier))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The identifiers of all that is here. */
    public Stream<UUID> identifiers() {
        return things.keySet().stream();
    }

    /** The identifiers of what is elsewhere and an association here speaks of. */
    public Stream<UUID> mentioned() {
        return associations.stream()
                .flatMap(association -> Stream.of(association.origin(), association.destination()))
                .map(CaseNode::identifier)
                .filter(node -> !things.containsKey(node))
                .distinct();
    }

    /** The associations from or to a document or an item. */
    public Stream<CaseAssociation> touching(UUID node) {
        return associations.stream().filter(association -> association.touches(node));
    }

    public CaseDocument document() {
        return document;
    }

    public List<CaseItem> items() {
        return items;
    }

    public List<CaseAssociation> associations() {
        return associations;
    }

    public List<CaseSubject> subjects() {
        return subjects;
    }

    public List<CaseConcept> concepts() {
        return concepts;
    }

    public List<CaseRubric> rubrics() {
        return rubrics;
    }
}
