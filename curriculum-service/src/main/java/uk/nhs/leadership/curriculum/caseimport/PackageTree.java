package uk.nhs.leadership.curriculum.caseimport;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;

/**
 * The items of a package in their places.
 *
 * @param places all of them, as they stand in the package
 * @param roots those directly below the document, in order
 * @param relations the associations that put nothing into its place
 * @param identifiers of all items
 */
record PackageTree(List<Place> places, List<Place> roots, List<Relation> relations, Set<UUID> identifiers) {

    PackageTree {
        places = List.copyOf(places);
        roots = List.copyOf(roots);
        relations = List.copyOf(relations);
        identifiers = Set.copyOf(identifiers);
    }

    /** Whether each item is of a kind that this service gives out. */
    boolean isOfOurKinds() {
        return !places.isEmpty()
                && places.stream().allMatch(place -> place.knownType().isPresent());
    }

    /** The places of one of our kinds. */
    List<Place> of(CaseItemType type) {
        return places.stream().filter(place -> place.type() == type).toList();
    }
}
