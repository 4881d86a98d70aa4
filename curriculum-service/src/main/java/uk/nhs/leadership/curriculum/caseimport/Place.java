package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;

/**
 * An item of a package where {@code isChildOf} puts it.
 *
 * @param index where it stands in the package
 * @param statement all that it says
 * @param shortStatement the same in short; empty if it does not say
 * @param code by which people refer to it; empty if it has none
 * @param stages for whom it is, in the publisher's words
 * @param type what kind of item it is, if it is one of ours
 * @param id of ours that it names
 * @param below in order; filled while the tree is built
 */
record Place(
        int index,
        UUID identifier,
        String statement,
        String shortStatement,
        String code,
        SequencedSet<String> stages,
        @Nullable CaseItemType type,
        @Nullable UUID id,
        Background background,
        List<Place> below) {

    /** The JSON Pointer to it. */
    String at() {
        return "/CFItems/" + index;
    }

    boolean isLeaf() {
        return below.isEmpty();
    }

    Optional<CaseItemType> knownType() {
        return Optional.ofNullable(type);
    }

    /** Everything below it, each before what is below itself. However deep it goes, so nothing here calls itself. */
    List<Place> allBelow() {
        var all = new ArrayList<Place>();
        var ahead = new ArrayDeque<>(below);
        while (!ahead.isEmpty()) {
            var next = ahead.removeFirst();
            all.add(next);
            next.below().reversed().forEach(ahead::addFirst);
        }
        return all;
    }

    /** Whether it is the same item: looking at what is below would go all the way down. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && identifier.equals(place.identifier);
    }

    @Override
    public int hashCode() {
        return identifier.hashCode();
    }
}
