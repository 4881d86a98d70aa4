/** How far a participant's training has come: see {@link uk.nhs.leadership.enrolment.training.Training}, its status, its rules, and what providers say of it. */
@NullMarked
package uk.nhs.leadership.enrolment.training;

import org.jspecify.annotations.NullMarked;
