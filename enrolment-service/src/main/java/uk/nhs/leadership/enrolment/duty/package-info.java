/**
 * What is expected of each person and what became of it. Start at {@link uk.nhs.leadership.enrolment.duty.Duty}; how it is found:
 * the function {@code evaluate_duties} of the database, when: {@link uk.nhs.leadership.enrolment.duty.DutyChore}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.duty;

import org.jspecify.annotations.NullMarked;
