/**
 * Concerns that participants and trusts raise about accredited courses: confidential, answered by the national body within
 * days. Nothing of a concern ever reaches the provider. Start at Concern.
 */
@NullMarked
package uk.nhs.leadership.accreditation.concern;

import org.jspecify.annotations.NullMarked;
