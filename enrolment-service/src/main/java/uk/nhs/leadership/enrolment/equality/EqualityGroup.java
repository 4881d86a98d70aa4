package uk.nhs.leadership.enrolment.equality;

import java.util.List;

/** The groups that are compared. A constant's name is the public code. */
enum EqualityGroup {
    WHITE,
    /** Black and minority ethnic: every category that is stated and not White. */
    BME,
    NOT_DISABLED,
    DISABLED,
    /** Whoever said nothing, or prefers not to say. */
    UNKNOWN;

    /** By what people are told apart, and the two groups that are compared. */
    enum Subject {
        ETHNICITY(WHITE, BME),
        DISABILITY(NOT_DISABLED, DISABLED);

        private final EqualityGroup first;
        private final EqualityGroup second;

        Subject(EqualityGroup first, EqualityGroup second) {
            this.first = first;
            this.second = second;
        }

        /** The two that are compared, and the rest. */
        List<EqualityGroup> groups() {
            return List.of(first, second, UNKNOWN);
        }
    }
}
