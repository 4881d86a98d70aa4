package uk.nhs.leadership.curriculum.casedocument;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an item can be. A constant's name is its public type code, and the identifier follows from it: never renamed. */
public enum CaseItemType {
    AREA("1", "Area", "A field of leadership and management, made up of standards"),
    STANDARD("1.1", "Standard", "A part of an area, made up of competencies"),
    COMPETENCY("1.1.1", "Competency", "Something a leader or manager can do, described for stages of a career"),
    STATEMENT("1.1.1.1", "Stage statement", "What a competency asks for at one stage"),
    STAGE("2", "Stage", "A step of a career that the framework asks something of"),
    OUTCOME("3", "Outcome", "What a participant can do after a course"),
    REQUIREMENT("4", "Requirement", "Something the delivery of a course must show");

    private final String hierarchyCode;
    private final String title;
    private final String description;

    CaseItemType(String hierarchyCode, String title, String description) {
        this.hierarchyCode = hierarchyCode;
        this.title = title;
        this.description = description;
    }

    public static Optional<CaseItemType> of(UUID identifier) {
        return Arrays.stream(values())
                .filter(type -> type.identifier().equals(identifier))
                .findFirst();
    }

    public UUID identifier() {
        return CaseIdentifier.of("item-type", name());
    }

    /** Itself and what stands below it. */
    public List<CaseItemType> withThoseBelow() {
        return Arrays.stream(values())
                .filter(type -> type == this || type.hierarchyCode.startsWith(hierarchyCode + "."))
                .toList();
    }

    public String hierarchyCode() {
        return hierarchyCode;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public CaseNode node() {
        return new CaseNode(CaseCollection.ITEM_TYPES, identifier(), title);
    }
}
