package uk.nhs.leadership.curriculum.casedocument;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What an association is for. The identifier follows from a constant's name: never renamed. */
public enum CaseGrouping {
    STRUCTURE("Structure", "What is part of what within a document, in order"),
    STAGES("Stages", "At which stage of a career a statement holds"),
    ALIGNMENT("Alignment", "What of a framework a curriculum and its outcomes work towards"),
    SUPERSESSION("Supersession", "What took the place of a document or an item in the version published next"),
    CROSSWALK("Crosswalk", "What of one framework answers to what of another");

    private final String title;
    private final String description;

    CaseGrouping(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public static Optional<CaseGrouping> of(UUID identifier) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.identifier().equals(identifier))
                .findFirst();
    }

    public UUID identifier() {
        return CaseIdentifier.of("association-grouping", name());
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public CaseNode node() {
        return new CaseNode(CaseCollection.ASSOCIATION_GROUPINGS, identifier(), title);
    }
}
