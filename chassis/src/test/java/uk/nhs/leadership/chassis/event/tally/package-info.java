/** A small feature that tells of itself by events and hears them again: what the tests of the event log talk to. */
@NullMarked
package uk.nhs.leadership.chassis.event.tally;

import org.jspecify.annotations.NullMarked;
