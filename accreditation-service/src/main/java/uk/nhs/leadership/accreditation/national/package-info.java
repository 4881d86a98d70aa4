/** The national body: whoever judges, recommends, ratifies or approves acts for it and for nobody else. */
@NullMarked
package uk.nhs.leadership.accreditation.national;

import org.jspecify.annotations.NullMarked;
