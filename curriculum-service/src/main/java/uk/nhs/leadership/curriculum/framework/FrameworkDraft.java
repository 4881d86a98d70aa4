package uk.nhs.leadership.curriculum.framework;

import java.util.List;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;

/**
 * What an author writes: the whole of one version.
 *
 * @param code the framework's code, the same for all its versions
 * @param version the number this version is to have
 * @param note what readers should know about the version as a whole; may be empty
 * @param references the official texts that the version as a whole rests on
 */
public record FrameworkDraft(
        String code, String version, String title, String note, List<Reference> references, FrameworkContent content) {

    public FrameworkDraft {
        references = List.copyOf(references);
    }

    /** One that rests on no official text. */
    FrameworkDraft(String code, String version, String title, String note, FrameworkContent content) {
        this(code, version, title, note, List.of(), content);
    }

    FrameworkDraft with(FrameworkContent identified) {
        return new FrameworkDraft(code, version, title, note, references, identified);
    }
}
