/** Everything that is held on somebody, for them to have: {@link uk.nhs.leadership.enrolment.subjectaccess.Holding}. */
@NullMarked
package uk.nhs.leadership.enrolment.subjectaccess;

import org.jspecify.annotations.NullMarked;
