/** How events travel: CloudEvents 1.0.2 in Kafka's binary mode, and the names of the topics. */
@NullMarked
package uk.nhs.leadership.chassis.event.wire;

import org.jspecify.annotations.NullMarked;
