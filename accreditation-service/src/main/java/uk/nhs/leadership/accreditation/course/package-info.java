/** What a provider submits: the course, its mapping to outcomes, its answers; and the check that names all that is missing. Start at Proposal. */
@NullMarked
package uk.nhs.leadership.accreditation.course;

import org.jspecify.annotations.NullMarked;
