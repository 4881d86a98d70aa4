package uk.nhs.leadership.enrolment.duty;

/**
 * How many duties of a part are what today.
 *
 * @param part empty for those of whom it is not known
 */
record DutyCount(String part, long expected, long inProgress, long met, long overdue, long exempt) {}
