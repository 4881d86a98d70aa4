package uk.nhs.leadership.curriculum.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found: a title or a statement, and where it stands.
 *
 * @param kind {@code AREA}, {@code STANDARD}, {@code COMPETENCY} or {@code STATEMENT}
 * @param code a statement has none
 * @param stage of a statement alone
 * @param competencyId of a competency and a statement alone, as the two that follow
 * @param content the whole text
 * @param markedAsSearched the text as it is searched, what was looked for between {@link Marks#START} and {@link Marks#END}
 * @param letters how each character of the text is spelled to be searched, with {@link Marks#BETWEEN} between them; null if
 *     each by one character
 */
record Hit(
        UUID frameworkId,
        String frameworkCode,
        String frameworkVersion,
        String frameworkTitle,
        String frameworkStatus,
        UUID id,
        String kind,
        @Nullable String code,
        @Nullable String stage,
        UUID areaId,
        String areaCode,
        String areaTitle,
        @Nullable UUID competencyId,
        @Nullable String competencyCode,
        @Nullable String competencyTitle,
        String content,
        String markedAsSearched,
        @Nullable String letters,
        int rank) {

    /** The whole text, what was looked for between {@link Marks#START} and {@link Marks#END}. */
    String marked() {
        return Marks.brought(markedAsSearched, content, letters);
    }

    Position position() {
        return new Position(rank, frameworkId, id);
    }
}
