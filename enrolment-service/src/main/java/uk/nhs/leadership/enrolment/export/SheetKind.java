package uk.nhs.leadership.enrolment.export;

import java.util.Locale;

/** What a sheet is a list of. A constant's name is the public code. */
public enum SheetKind {
    ENROLMENTS,
    PARTICIPANTS,
    CERTIFICATES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
