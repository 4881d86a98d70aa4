package uk.nhs.leadership.curriculum.casedocument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;

/**
 * A published version, without what it says.
 *
 * @param type what it is a version of, as readers may ask for it
 * @param from the first day it is in force
 * @param until the last such day; null while there is none
 * @param more what the standard has no place for, by name
 */
public record CaseDocument(
        UUID identifier,
        String type,
        String title,
        String version,
        String note,
        PublicationStatus status,
        LocalDate from,
        @Nullable LocalDate until,
        Instant changedAt,
        Map<String, Object> more) {

    public CaseDocument {
        more = Map.copyOf(more);
    }

    public static UUID identifierOf(UUID version) {
        return CaseIdentifier.of("document", version);
    }

    /** What the standard calls the status of its adoption. */
    public String adoption() {
        return switch (status) {
            case DRAFT, IN_REVIEW -> throw new IllegalStateException("a version that is not published");
            case PUBLISHED, RETIREMENT_SCHEDULED -> "Adopted";
            case RETIRED -> "Deprecated";
        };
    }

    public CaseNode node() {
        return new CaseNode(CaseCollection.DOCUMENTS, identifier, title + " " + version);
    }

    /** All that it holds, at once. */
    public CaseNode whole() {
        return new CaseNode(CaseCollection.PACKAGES, identifier, title + " " + version);
    }
}
