/** Numbers that people read to each other: a scheme, a count that is never reused, a check character. */
@NullMarked
package uk.nhs.leadership.accreditation.number;

import org.jspecify.annotations.NullMarked;
