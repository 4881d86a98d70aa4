/**
 * What a new version of the framework would change for whatever builds on the version that it continues. Whatever builds on
 * frameworks says so itself: it is a {@link uk.nhs.leadership.curriculum.impact.Building}.
 */
@NullMarked
package uk.nhs.leadership.curriculum.impact;

import org.jspecify.annotations.NullMarked;
