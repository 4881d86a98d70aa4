package uk.nhs.leadership.curriculum.publication;

/** What a version is a version of. */
public enum VersionKind {
    FRAMEWORK,
    CURRICULUM,
    PROGRAMME
}
