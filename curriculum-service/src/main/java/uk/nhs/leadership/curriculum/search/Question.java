package uk.nhs.leadership.curriculum.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find.
 *
 * @param text words as one types them into a search engine, or a code
 * @param stage only what is asked for at this stage; null for any
 * @param area only what is in the area with this code; null for any
 * @param framework only in the framework with this code; null for all
 * @param version the number of the version to look in, of the framework named; null for the one in force
 * @param drafts whether to look in versions that are not published yet as well
 */
record Question(
        String text,
        @Nullable String stage,
        @Nullable String area,
        @Nullable String framework,
        @Nullable String version,
        boolean drafts,
        int limit,
        Position after) {
    /** Without a digit it could as well be a word. */
    private static final Pattern CODE = Pattern.compile("(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    /** The code that it may be, in lower case; what has this code is found first. */
    Optional<String> code() {
        var code = text.strip();
        return CODE.matcher(code).matches() ? Optional.of(code.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** How many hits to read: one more than shown tells whether another page follows. */
    int rows() {
        return limit + 1;
    }
}
