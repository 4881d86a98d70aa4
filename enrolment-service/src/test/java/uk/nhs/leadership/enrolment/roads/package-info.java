/** Random acts by everybody, legal and not, after each of which everything that must hold is looked at. */
@NullMarked
package uk.nhs.leadership.enrolment.roads;

import org.jspecify.annotations.NullMarked;
