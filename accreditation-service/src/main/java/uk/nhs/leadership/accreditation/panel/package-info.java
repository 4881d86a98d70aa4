/** Who meets to say how submissions should end. Start at Panel. */
@NullMarked
package uk.nhs.leadership.accreditation.panel;

import org.jspecify.annotations.NullMarked;
