/** Who looked at whom: {@link uk.nhs.leadership.enrolment.look.Look}. */
@NullMarked
package uk.nhs.leadership.enrolment.look;

import org.jspecify.annotations.NullMarked;
