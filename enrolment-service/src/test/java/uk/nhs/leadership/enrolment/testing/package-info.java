/** What the tests of this service share. */
@NullMarked
package uk.nhs.leadership.enrolment.testing;

import org.jspecify.annotations.NullMarked;
