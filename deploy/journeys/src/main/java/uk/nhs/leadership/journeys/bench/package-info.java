/**
 * Measures the platform side by side with the least that could do the same work, in one run on one machine. {@link
 * uk.nhs.leadership.journeys.bench.Bench} is where it starts.
 */
@NullMarked
package uk.nhs.leadership.journeys.bench;

import org.jspecify.annotations.NullMarked;
