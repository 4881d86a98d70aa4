/** How what this service knows becomes a sheet. */
@NullMarked
package uk.nhs.leadership.enrolment.export;

import org.jspecify.annotations.NullMarked;
