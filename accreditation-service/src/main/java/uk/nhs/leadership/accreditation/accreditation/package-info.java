/** A dated, numbered award to one version of a course, and what becomes of it. Start at Accreditation. */
@NullMarked
package uk.nhs.leadership.accreditation.accreditation;

import org.jspecify.annotations.NullMarked;
