/** Who acts for the national body. */
@NullMarked
package uk.nhs.leadership.enrolment.national;

import org.jspecify.annotations.NullMarked;
