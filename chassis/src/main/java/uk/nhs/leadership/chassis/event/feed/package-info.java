/** The change feed: a service's events over HTTP, for systems that have no Kafka. */
@NullMarked
package uk.nhs.leadership.chassis.event.feed;

import org.jspecify.annotations.NullMarked;
