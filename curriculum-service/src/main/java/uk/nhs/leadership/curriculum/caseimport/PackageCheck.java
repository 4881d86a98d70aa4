package uk.nhs.leadership.curriculum.caseimport;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Association;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Item;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Link;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;

/**
 * Builds the tree of a package and finds everything in it that contradicts itself. Each item and each association is looked
 * at a fixed number of times, however they hang together.
 */
final class PackageCheck {
    private static final String IDENTIFIER = "/identifier";
    private static final Pattern KNOWN_RELATIONS = Pattern.compile(
            "isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar|hasSkillLevel"
                    + "|isTranslationOf|ext:[a-zA-Z0-9._-]+");
    static final String CHILD_OF = "isChildOf";

    private final PackageFaults faults;
    private final Set<UUID> identifiers = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final List<Place> inOrder = new ArrayList<>();
    private final Map<UUID, Parent> parents = new HashMap<>();

    /** Of which something says where they belong, even if that is nowhere. */
    private final Set<UUID> spokenOf = new HashSet<>();

    private final List<Place> roots = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /** @param place null if it is the document */
    private record Parent(@Nullable Place place, int sequence) {}

    private PackageCheck(PackageFaults faults) {
        this.faults = faults;
    }

    /**
     * The package as a tree.
     *
     * @throws uk.nhs.leadership.chassis.rule.InvalidInput with what contradicts itself
     */
    static PackageTree tree(CasePackageJson.Whole sent, PackageFaults faults) {
        return new PackageCheck(faults).checked(sent);
    }

    private PackageTree checked(CasePackageJson.Whole sent) {
        var document = sent.document();
        if (document == null) {
            faults.add("/CFDocument", "REQUIRED", "The field is required");
            faults.mustBeNone();
            throw new IllegalStateException("a package without a document was let through");
        }
        var root = identifier(document.identifier(), "/CFDocument" + IDENTIFIER).orElse(null);
        for (var i = 0; i < sent.items().size(); i++) {
            take(sent.items().get(i), i);
        }
        for (var i = 0; i < sent.associations().size(); i++) {
            take(sent.associations().get(i), i, root);
        }
        inOrder.stream()
                .filter(place -> !spokenOf.contains(place.identifier()))
                .forEach(place -> faults.add(
                        place.at(), "PARENT_MISSING", "No isChildOf says what it is part of: an item or the document"));
        findCircles();
        faults.mustBeNone();
        putInPlace();
        return new PackageTree(inOrder, roots, relations, places.keySet());
    }

    private void take(@Nullable Item item, int index) {
        var at = "/CFItems/" + index;
        if (item == null) {
            faults.add(at, "REQUIRED", "The element is null");
            return;
        }
        var stages = new LinkedHashSet<String>();
        for (var i = 0; i < item.stages().size(); i++) {
            stages.add(PackageText.required(item.stages().get(i), at + "/educationLevel/" + i, faults));
        }
        var type = item.type();
        var background = new Background(
                PackageText.optional(item.notes(), at + "/notes", faults),
                PackageText.references(
                        item.extensions().references(), at + "/extensions/leadership:references", faults));
        var statement = PackageText.required(item.fullStatement(), at + "/fullStatement", faults);
        var shortStatement = PackageText.optional(item.abbreviatedStatement(), at + "/abbreviatedStatement", faults);
        var code = PackageText.optional(item.humanCodingScheme(), at + "/humanCodingScheme", faults);
        var known = type == null ? null : type(type, at + "/CFItemTypeURI" + IDENTIFIER);
        var id = item.extensions().id();
        if (id != null && !ids.add(id)) {
            faults.add(at + "/extensions/leadership:id", "ID_REPEATED", "Another item has the same id");
        }
        identifier(item.identifier(), at + IDENTIFIER).ifPresent(identifier -> {
            var place = new Place(
                    index,
                    identifier,
                    statement,
                    shortStatement,
                    code,
                    stages,
                    known,
                    id,
                    background,
                    new ArrayList<>());
            places.put(identifier, place);
            inOrder.add(place);
        });
    }

    private @Nullable CaseItemType type(Link link, String at) {
        var text = link.identifier();
        if (text == null) {
            faults.add(at, "REQUIRED", "The field is required");
            return null;
        }
        var identifier = CaseIdentifier.read(text);
        if (identifier.isEmpty()) {
            malformed(at);
        }
        return identifier.flatMap(CaseItemType::of).orElse(null);
    }

    private void take(@Nullable Association association, int index, @Nullable UUID document) {
        var at = "/CFAssociations/" + index;
        if (association == null) {
            faults.add(at, "REQUIRED", "The element is null");
            return;
        }
        identifier(association.identifier(), at + IDENTIFIER);
        var type = association.associationType();
        if (type == null) {
            faults.add(at + "/associationType", "REQUIRED", "The field is required");
            return;
        }
        if (!KNOWN_RELATIONS.matcher(type).matches()) {
            faults.add(at + "/associationType", "CODE_UNKNOWN", "Send a type that CASE 1.1 knows or one with ext:");
        }
        var origin = end(association.origin(), at + "/originNodeURI");
        var destination = end(association.destination(), at + "/destinationNodeURI");
        if (origin.isEmpty() || destination.isEmpty()) {
            return;
        }
        if (type.equals(CHILD_OF)) {
            putBelow(origin.get(), destination.get(), association.sequenceNumber(), at, document);
        } else {
            relations.add(new Relation(
                    index,
                    type,
                    CaseIdentifier.read(origin.get()).orElse(null),
                    CaseIdentifier.read(destination.get()).orElse(null)));
        }
    }

    /** One end of an association. What is not of CASE may have an identifier of any form. */
    private Optional<String> end(@Nullable Link link, String at) {
        if (link == null) {
            faults.add(at, "REQUIRED", "The field is required");
            return Optional.empty();
        }
        var text = PackageText.required(link.identifier(), at + IDENTIFIER, faults);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void putBelow(
            String origin, String destination, @Nullable Integer sequence, String at, @Nullable UUID document) {
        var child = place(origin);
        if (child == null) {
            faults.add(at + "/originNodeURI" + IDENTIFIER, "ORIGIN_UNKNOWN", "The package has no such item");
        } else {
            spokenOf.add(child.identifier());
        }
        var parent = place(destination);
        var isDocument = CaseIdentifier.read(destination)
                .filter(read -> read.equals(document))
                .isPresent();
        if (parent == null && !isDocument) {
            faults.add(
                    at + "/destinationNodeURI" + IDENTIFIER,
                    "DESTINATION_UNKNOWN",
                    "The package has no such item, and it is not its document");
        }
        if (child == null || (parent == null && !isDocument)) {
            return;
        }
        var earlier = parents.putIfAbsent(
                child.identifier(), new Parent(parent, sequence == null ? Integer.MAX_VALUE : sequence));
        if (earlier != null) {
            faults.add(at, "PARENT_REPEATED", "An isChildOf before it puts the same item into a place already");
        }
    }

    private @Nullable Place place(String identifier) {
        return CaseIdentifier.read(identifier).map(places::get).orElse(null);
    }

    private Optional<UUID> identifier(@Nullable String text, String at) {
        if (text == null) {
            faults.add(at, "REQUIRED", "The field is required");
            return Optional.empty();
        }
        var identifier = CaseIdentifier.read(text);
        if (identifier.isEmpty()) {
            malformed(at);
        } else if (!identifiers.add(identifier.get())) {
            faults.add(at, "IDENTIFIER_REPEATED", "Something else in the package has the same identifier");
            return Optional.empty();
        }
        return identifier;
    }

    private void malformed(String at) {
        faults.add(at, "IDENTIFIER_INVALID", "An identifier is a UUID of version 1 to 5, in lower case");
    }

    /** Goes up from each item until it meets one that was met before: in the same walk, it has gone in a circle. */
    private void findCircles() {
        var metOn = new HashMap<UUID, UUID>();
        for (var start : inOrder) {
            var here = start;
            while (here != null && metOn.putIfAbsent(here.identifier(), start.identifier()) == null) {
                var parent = parents.get(here.identifier());
                here = parent == null ? null : parent.place();
            }
            if (here != null && start.identifier().equals(metOn.get(here.identifier()))) {
                faults.add(here.at(), "CIRCULAR", "By way of isChildOf it is a part of itself");
            }
        }
    }

    private void putInPlace() {
        for (var place : inOrder) {
            var parent = parents.get(place.identifier());
            if (parent != null && parent.place() != null) {
                parent.place().below().add(place);
            } else {
                roots.add(place);
            }
        }
        var bySequence = comparingInt((Place place) -> {
            var parent = parents.get(place.identifier());
            return parent == null ? Integer.MAX_VALUE : parent.sequence();
        });
        roots.sort(bySequence);
        inOrder.forEach(place -> place.below().sort(bySequence));
    }
}
