package uk.nhs.leadership.curriculum.casedocument;

/** How the origin of an association stands to its destination. */
public enum CaseRelation {
    CHILD_OF("isChildOf", CaseGrouping.STRUCTURE),
    AT_STAGE("hasSkillLevel", CaseGrouping.STAGES),
    RELATED_TO("isRelatedTo", CaseGrouping.ALIGNMENT),
    REPLACED_BY("replacedBy", CaseGrouping.SUPERSESSION),
    EXACT_MATCH_OF("exactMatchOf", CaseGrouping.CROSSWALK),
    PART_OF("isPartOf", CaseGrouping.CROSSWALK),
    AKIN_TO("isRelatedTo", CaseGrouping.CROSSWALK);

    private final String type;
    private final CaseGrouping grouping;

    CaseRelation(String type, CaseGrouping grouping) {
        this.type = type;
        this.grouping = grouping;
    }

    /** As the standard calls it. */
    public String type() {
        return type;
    }

    public CaseGrouping grouping() {
        return grouping;
    }
}
