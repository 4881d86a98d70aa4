/**
 * What training is needed, and whether there are places for it: {@link uk.nhs.leadership.enrolment.demand.Demands}, by the method
 * that {@link uk.nhs.leadership.enrolment.demand.DemandJson} states.
 */
@NullMarked
package uk.nhs.leadership.enrolment.demand;

import org.jspecify.annotations.NullMarked;
