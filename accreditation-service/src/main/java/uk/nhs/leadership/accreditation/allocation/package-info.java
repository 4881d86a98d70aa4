/**
 * Who should judge a submission: proposals that say why, and what puts somebody else in the place of who stepped back. Start
 * at Matching.
 */
@NullMarked
package uk.nhs.leadership.accreditation.allocation;

import org.jspecify.annotations.NullMarked;
