package uk.nhs.leadership.curriculum.caseprovider;

import java.time.Instant;

/** The words that all documents share: types of items, groups of associations, the licence. */
final class CaseVocabulary {
    /** When any of those words was changed last; to be moved on with the next change. */
    static final Instant CHANGED_AT = Instant.parse("2026-11-22T12:00:00Z");

    private CaseVocabulary() {}
}
