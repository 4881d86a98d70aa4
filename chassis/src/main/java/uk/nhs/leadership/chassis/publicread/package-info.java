/** Reads that need no token: their answers are kept, so that the same bytes are not made twice. */
@NullMarked
package uk.nhs.leadership.chassis.publicread;

import org.jspecify.annotations.NullMarked;
