/** The event log and its three uses: outbox, audit trail and change feed; and the read models fed from the logs of others. */
@NullMarked
package uk.nhs.leadership.chassis.event;

import org.jspecify.annotations.NullMarked;
