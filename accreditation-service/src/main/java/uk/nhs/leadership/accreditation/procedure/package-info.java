/** How submissions are dealt with: a case keeps the procedure that was in force when it was submitted. Start at Procedure. */
@NullMarked
package uk.nhs.leadership.accreditation.procedure;

import org.jspecify.annotations.NullMarked;
