/** What each revision of a submission said when it was handed in, and what became of it from one to the next. Start at Revision. */
@NullMarked
package uk.nhs.leadership.accreditation.revision;

import org.jspecify.annotations.NullMarked;
