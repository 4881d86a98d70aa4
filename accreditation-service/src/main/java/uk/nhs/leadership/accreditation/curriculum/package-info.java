/** What this service knows of published curricula, kept from their events. Start at CurriculumVersion. */
@NullMarked
package uk.nhs.leadership.accreditation.curriculum;

import org.jspecify.annotations.NullMarked;
