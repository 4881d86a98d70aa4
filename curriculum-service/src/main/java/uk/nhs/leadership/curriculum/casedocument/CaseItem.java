package uk.nhs.leadership.curriculum.casedocument;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of one version.
 *
 * @param part by what it is the same part in another version
 * @param code by which people refer to it
 * @param label by which others that refer to it show it, in one line
 * @param note what else is to be known about it; null if nothing
 * @param stage the code of the stage it is for; null if for any
 * @param subject what it is about; null if the document has no subjects
 * @param more what the standard has no place for, by name
 */
public record CaseItem(
        UUID identifier,
        String part,
        CaseItemType type,
        String code,
        String statement,
        String label,
        @Nullable String note,
        @Nullable String stage,
        @Nullable CaseSubject subject,
        Map<String, Object> more) {

    public CaseItem {
        more = Map.copyOf(more);
    }

    public static UUID identifierOf(UUID version, Object part) {
        return CaseIdentifier.of("item", version, part);
    }

    public CaseNode node() {
        return new CaseNode(CaseCollection.ITEMS, identifier, label);
    }
}
