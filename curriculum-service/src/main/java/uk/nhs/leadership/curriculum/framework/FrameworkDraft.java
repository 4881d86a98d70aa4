package uk.nhs.leadership.curriculum.framework;

/**
 * What an author writes: the whole of one version.
 *
 * @param code the framework's code, the same for all its versions
 * @param version the number this version is to have
 * @param note what readers should know about the version as a whole; may be empty
 */
record FrameworkDraft(String code, String version, String title, String note, FrameworkContent content) {

    FrameworkDraft with(FrameworkContent identified) {
        return new FrameworkDraft(code, version, title, note, identified);
    }
}
