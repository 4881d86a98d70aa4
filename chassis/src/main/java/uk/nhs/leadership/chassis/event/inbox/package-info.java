/** Hearing the events of others: consumer loops, parked events, rebuilds of read models while they serve. */
@NullMarked
package uk.nhs.leadership.chassis.event.inbox;

import org.jspecify.annotations.NullMarked;
