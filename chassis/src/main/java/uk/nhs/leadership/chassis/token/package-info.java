/** Verifying a token once and remembering it for a moment, because a signature costs more than most requests. */
@NullMarked
package uk.nhs.leadership.chassis.token;

import org.jspecify.annotations.NullMarked;
