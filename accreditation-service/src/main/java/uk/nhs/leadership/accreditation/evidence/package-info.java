/**
 * Files that providers show for what they say: announced, sent, looked through, kept, read by those who judge. It knows nothing
 * of what they are shown for: that is an {@code EvidencePlace}, of which each feature that wants evidence has one. Start at
 * Evidence and EvidenceContent.
 */
@NullMarked
package uk.nhs.leadership.accreditation.evidence;

import org.jspecify.annotations.NullMarked;
