/**
 * What participants think of a course once they have an outcome: without their names, shown by cohort and only by five or
 * more at a time. Start at {@link uk.nhs.leadership.enrolment.feedback.FeedbackGroup}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.feedback;

import org.jspecify.annotations.NullMarked;
