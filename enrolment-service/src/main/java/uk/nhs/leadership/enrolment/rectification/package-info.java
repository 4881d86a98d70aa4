/** What participants say is wrong about them, and what became of it: {@link uk.nhs.leadership.enrolment.rectification.Rectification}. */
@NullMarked
package uk.nhs.leadership.enrolment.rectification;

import org.jspecify.annotations.NullMarked;
