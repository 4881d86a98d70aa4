package uk.nhs.leadership.curriculum.collaboration;

/** What somebody who works on a version does there. */
enum CollaboratorRole {
    /** Writes, and decides who else works on it and whose review is asked for. */
    LEAD,
    /** Writes. */
    EDITOR,
    /** Comments, and can be asked for a review. */
    REVIEWER;

    boolean writes() {
        return switch (this) {
            case LEAD, EDITOR -> true;
            case REVIEWER -> false;
        };
    }
}
