package uk.nhs.leadership.enrolment.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.schedule.Region;

/** Which organisations are asked for; null where it makes no difference. */
record OrganisationSearch(
        @Nullable String text,
        @Nullable String role,
        @Nullable Region region,
        @Nullable LocalDate activeOn) {

    /** The text as a pattern for what is like it, in which nothing that somebody typed is a wildcard. */
    @Nullable
    String pattern() {
        return text == null ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
