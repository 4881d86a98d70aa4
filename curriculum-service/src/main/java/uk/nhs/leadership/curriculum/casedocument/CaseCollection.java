package uk.nhs.leadership.curriculum.casedocument;

/** Where things of one kind are found, by the names that the standard gives. */
public enum CaseCollection {
    DOCUMENTS("CFDocuments"),
    PACKAGES("CFPackages"),
    ITEMS("CFItems"),
    ASSOCIATIONS("CFAssociations"),
    ASSOCIATION_GROUPINGS("CFAssociationGroupings"),
    CONCEPTS("CFConcepts"),
    SUBJECTS("CFSubjects"),
    ITEM_TYPES("CFItemTypes"),
    LICENCES("CFLicenses"),
    RUBRICS("CFRubrics");

    private final String path;

    CaseCollection(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
