package uk.nhs.leadership.accreditation.concern;

/**
 * Who wants to read concerns.
 *
 * @param national whether they handle all of them; otherwise they see what they raised themselves
 * @param account who it is
 */
record ConcernReader(boolean national, String account) {}
