/**
 * What participants learned before, and what of it their provider lets count on the course they are on: less of it is then still to
 * do, and nothing else changes. Start at {@link uk.nhs.leadership.enrolment.priorlearning.PriorLearning}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.priorlearning;

import org.jspecify.annotations.NullMarked;
