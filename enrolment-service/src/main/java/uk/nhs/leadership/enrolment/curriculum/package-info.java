/**
 * What this service knows of the framework and of curricula, from curriculum's events alone: which competencies there are, see
 * {@link uk.nhs.leadership.enrolment.curriculum.Competency}, and which outcomes a curriculum has, see
 * {@link uk.nhs.leadership.enrolment.curriculum.Outcomes}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.curriculum;

import org.jspecify.annotations.NullMarked;
