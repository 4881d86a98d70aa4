package uk.nhs.leadership.local.platform;

import java.util.Locale;

/** The three services. */
public enum Service {
    CURRICULUM,
    ACCREDITATION,
    ENROLMENT;

    /** Names its database, its roles, its log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module and folder. */
    public String module() {
        return key() + "-service";
    }
}
