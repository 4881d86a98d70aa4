package uk.nhs.leadership.enrolment.feedback;

import jakarta.persistence.Embeddable;

/**
 * The answers to the fixed questions, each from 1 to 5.
 *
 * @param content was it what you needed
 * @param teaching was it taught well
 * @param organisation was it run well
 * @param accessibility could you take part fully
 * @param useAtWork does it help you at work
 */
@Embeddable
record RatingSheet(int content, int teaching, int organisation, int accessibility, int useAtWork) {}
