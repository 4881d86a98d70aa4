package uk.nhs.leadership.curriculum.programme;

/** How the modules that somebody takes are chosen. A constant's name is the public code. */
enum StructureKind {
    ALL_IN_ORDER,
    ALL_IN_ANY_ORDER,
    AT_LEAST_MODULES,
    AT_LEAST_POINTS;

    /** Whether a number goes with it. */
    boolean counts() {
        return switch (this) {
            case ALL_IN_ORDER, ALL_IN_ANY_ORDER -> false;
            case AT_LEAST_MODULES, AT_LEAST_POINTS -> true;
        };
    }
}
