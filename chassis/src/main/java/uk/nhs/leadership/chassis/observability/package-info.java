/** What operators see of a service: traces, logs and health. Never personal data. */
@NullMarked
package uk.nhs.leadership.chassis.observability;

import org.jspecify.annotations.NullMarked;
