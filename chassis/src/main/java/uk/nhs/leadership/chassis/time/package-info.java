/** Time and identity of new things, handed in as arguments. */
@NullMarked
package uk.nhs.leadership.chassis.time;

import org.jspecify.annotations.NullMarked;
