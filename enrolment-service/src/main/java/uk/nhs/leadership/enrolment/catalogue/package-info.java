/** What this service knows of accredited courses, from accreditation's events alone: see {@link uk.nhs.leadership.enrolment.catalogue.Course} and {@link uk.nhs.leadership.enrolment.catalogue.AccreditationEventsIn}. */
@NullMarked
package uk.nhs.leadership.enrolment.catalogue;

import org.jspecify.annotations.NullMarked;
