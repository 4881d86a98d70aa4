package uk.nhs.leadership.curriculum.casedocument;

import java.util.UUID;

/** What an item is about: the area of the framework it stands in. */
public record CaseSubject(UUID identifier, String code, String title) {
    public CaseNode node() {
        return new CaseNode(CaseCollection.SUBJECTS, identifier, title);
    }
}
