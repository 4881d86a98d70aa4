package uk.nhs.leadership.enrolment.attainment;

/**
 * What a participant says of themselves.
 *
 * @param rating from 1, hardly yet, to 5, so that others learn from it
 * @param words why they think so
 */
record SelfAssessment(int rating, String words, Conversation conversation) {}
