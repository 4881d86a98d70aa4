/** What happens to a service's own events after the commit: position and seal, publication, verification. */
@NullMarked
package uk.nhs.leadership.chassis.event.log;

import org.jspecify.annotations.NullMarked;
