/** Many rows in one statement. */
@NullMarked
package uk.nhs.leadership.enrolment.bulk;

import org.jspecify.annotations.NullMarked;
