/**
 * What this service knows of accredited courses, from accreditation's events alone:
 * {@link uk.nhs.leadership.curriculum.accreditation.AccreditedCourse} as
 * {@link uk.nhs.leadership.curriculum.accreditation.AccreditationEventsIn} heard of it.
 */
@NullMarked
package uk.nhs.leadership.curriculum.accreditation;

import org.jspecify.annotations.NullMarked;
