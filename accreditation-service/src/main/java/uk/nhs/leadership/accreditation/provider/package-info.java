/** A training provider: registers for its organisation and is approved by the national body. Start at Provider. */
@NullMarked
package uk.nhs.leadership.accreditation.provider;

import org.jspecify.annotations.NullMarked;
