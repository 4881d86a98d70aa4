package uk.nhs.leadership.enrolment.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organisation is above all, by the codes of the national directory. */
final class PrimaryRole {
    /** Those that employ or plan here. Another code is kept, and shown without words. */
    private static final Map<String, String> WORDS = Map.of(
            "RO197", "NHS trust",
            "RO209", "NHS England region",
            "RO177", "Prescribing cost centre",
            "RO261", "Integrated care board (strategic partnership)");

    private PrimaryRole() {}

    static @Nullable String words(String code) {
        return WORDS.get(code);
    }
}
