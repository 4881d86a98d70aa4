/** What participants want to get better at next, and by when: {@link uk.nhs.leadership.enrolment.developmentplan.DevelopmentPlan}. */
@NullMarked
package uk.nhs.leadership.enrolment.developmentplan;

import org.jspecify.annotations.NullMarked;
