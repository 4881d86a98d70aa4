/** How something is said so that nobody finds out who said it: {@link uk.nhs.leadership.enrolment.nameless.Nameless}. */
@NullMarked
package uk.nhs.leadership.enrolment.nameless;

import org.jspecify.annotations.NullMarked;
