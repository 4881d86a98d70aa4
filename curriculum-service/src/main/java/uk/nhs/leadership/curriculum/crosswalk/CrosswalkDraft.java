package uk.nhs.leadership.curriculum.crosswalk;

import java.util.List;
import java.util.UUID;

/**
 * What an author writes: the whole of one version.
 *
 * @param code the crosswalk's code, the same for all its versions
 * @param version the number this version is to have
 * @param note what readers should know about the version as a whole; may be empty
 * @param from the version of a framework that it leads from
 * @param to the version of another framework that it leads to
 */
record CrosswalkDraft(
        String code, String version, String title, String note, UUID from, UUID to, List<Stated> entries) {

    /**
     * That a part of the one has a counterpart in the other, both by their ids.
     *
     * @param relation what {@code to} is, seen from {@code from}
     * @param rationale why; may be empty
     */
    record Stated(UUID from, UUID to, Relation relation, String rationale) {}

    CrosswalkDraft {
        entries = List.copyOf(entries);
    }
}
