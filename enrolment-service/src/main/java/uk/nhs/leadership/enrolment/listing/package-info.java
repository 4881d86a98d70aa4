/** How the lists of this service are queried. */
@NullMarked
package uk.nhs.leadership.enrolment.listing;

import org.jspecify.annotations.NullMarked;
