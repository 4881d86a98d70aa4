/** What a participant was awarded, and how anyone can check it by its number. */
@NullMarked
package uk.nhs.leadership.enrolment.certificate;

import org.jspecify.annotations.NullMarked;
