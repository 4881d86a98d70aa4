/** A dated, numbered award to one version of a course, and the public register of all of them. Start at Accreditation. */
@NullMarked
package uk.nhs.leadership.accreditation.accreditation;

import org.jspecify.annotations.NullMarked;
