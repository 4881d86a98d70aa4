package uk.nhs.leadership.accreditation.change;

/** What of a course changes, and how much that weighs. A constant's name is the public code. */
enum Aspect {
    TITLE(Weight.NOTE),
    SUMMARY(Weight.NOTE),
    AUDIENCE(Weight.NOTE),
    AWARD(Weight.NOTE),
    HOURS_WITHIN_TOLERANCE(Weight.NOTE),
    MAPPING_OF_OTHER_OUTCOMES(Weight.NOTE),
    HOURS(Weight.PARTIAL),
    DELIVERY(Weight.PARTIAL),
    MAPPING_OF_REQUIRED_OUTCOMES(Weight.PARTIAL),
    STAGE(Weight.NEW_SUBMISSION),
    CURRICULUM(Weight.NEW_SUBMISSION),
    HOURS_TOO_FEW(Weight.NEW_SUBMISSION),
    TOO_MANY_OUTCOMES(Weight.NEW_SUBMISSION);

    private final Weight weight;

    Aspect(Weight weight) {
        this.weight = weight;
    }

    Weight weight() {
        return weight;
    }

    /** What becomes of a change, the lightest first. */
    enum Weight {
        /** It is written down. */
        NOTE,
        /** What it touches is judged again. */
        PARTIAL,
        /** The course is another one. */
        NEW_SUBMISSION
    }
}
