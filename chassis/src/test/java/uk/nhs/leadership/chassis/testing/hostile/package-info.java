/** Whatever is sent to a service, it answers, and says what was wrong. Start at HostileInput. */
@NullMarked
package uk.nhs.leadership.chassis.testing.hostile;

import org.jspecify.annotations.NullMarked;
