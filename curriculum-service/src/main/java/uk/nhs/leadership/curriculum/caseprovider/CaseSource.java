package uk.nhs.leadership.curriculum.caseprovider;

import java.util.UUID;

/** The version of ours that a document is made of. */
record CaseSource(Kind kind, UUID version) {

    enum Kind {
        FRAMEWORK,
        CURRICULUM,
        CROSSWALK
    }

    static CaseSource framework(UUID version) {
        return new CaseSource(Kind.FRAMEWORK, version);
    }

    static CaseSource curriculum(UUID version) {
        return new CaseSource(Kind.CURRICULUM, version);
    }

    static CaseSource crosswalk(UUID version) {
        return new CaseSource(Kind.CROSSWALK, version);
    }
}
