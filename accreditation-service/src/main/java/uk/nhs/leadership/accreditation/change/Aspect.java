package uk.nhs.leadership.accreditation.change;

/** What of a course changes, and how much that weighs. A constant's name is the public code. */
enum Aspect {
    TITLE(Weight.NOTE, "title"),
    SUMMARY(Weight.NOTE, "summary"),
    AUDIENCE(Weight.NOTE, "audience"),
    AWARD(Weight.NOTE, "award"),
    HOURS_WITHIN_TOLERANCE(Weight.NOTE, "learningHours"),
    MAPPING_OF_OTHER_OUTCOMES(Weight.NOTE, "mapping"),
    CAPACITY(Weight.NOTE, "capacityPerCohort"),
    PRICE(Weight.NOTE, "pricePence"),
    LANGUAGES(Weight.NOTE, "languages"),
    FACULTY_IN_PART(Weight.NOTE, "faculty"),
    HOURS(Weight.PARTIAL, "learningHours"),
    DELIVERY(Weight.PARTIAL, "delivery"),
    MAPPING_OF_REQUIRED_OUTCOMES(Weight.PARTIAL, "mapping"),
    ASSESSMENT_METHODS(Weight.PARTIAL, "assessmentMethods"),
    ACCESSIBILITY(Weight.PARTIAL, "accessibility"),
    FACULTY(Weight.PARTIAL, "faculty"),
    STAGE(Weight.NEW_SUBMISSION, "stage"),
    CURRICULUM(Weight.NEW_SUBMISSION, "curriculumVersionId"),
    HOURS_TOO_FEW(Weight.NEW_SUBMISSION, "learningHours"),
    TOO_MANY_OUTCOMES(Weight.NEW_SUBMISSION, "mapping");

    private final Weight weight;
    private final String member;

    Aspect(Weight weight, String member) {
        this.weight = weight;
        this.member = member;
    }

    Weight weight() {
        return weight;
    }

    /** Which member of what is notified it is about. */
    String member() {
        return member;
    }

    /** Whether the course is judged by its requirements again. What is mapped is judged by the outcomes instead. */
    boolean touchesRequirements() {
        return weight == Weight.PARTIAL && this != MAPPING_OF_REQUIRED_OUTCOMES;
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
