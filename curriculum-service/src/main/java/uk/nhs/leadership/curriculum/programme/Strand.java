package uk.nhs.leadership.curriculum.programme;

/** Which of the two a programme is about. A constant's name is the public code. */
enum Strand {
    MANAGEMENT,
    LEADERSHIP,
    MANAGEMENT_AND_LEADERSHIP;

    /** Whether it gives the foundations of management that leadership at the same stage rests on. */
    boolean givesFoundations() {
        return switch (this) {
            case MANAGEMENT, MANAGEMENT_AND_LEADERSHIP -> true;
            case LEADERSHIP -> false;
        };
    }
}
