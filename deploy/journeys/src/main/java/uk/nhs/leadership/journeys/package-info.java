/**
 * The platform as its users meet it: over HTTP, with real tokens, and nothing else. {@link
 * uk.nhs.leadership.journeys.PlatformClient} speaks to it, {@link uk.nhs.leadership.journeys.Demonstration} fills it.
 */
@NullMarked
package uk.nhs.leadership.journeys;

import org.jspecify.annotations.NullMarked;
