/** Where those who judge a submission differ, and what its lead assessor says to that. Start at Moderation. */
@NullMarked
package uk.nhs.leadership.accreditation.moderation;

import org.jspecify.annotations.NullMarked;
