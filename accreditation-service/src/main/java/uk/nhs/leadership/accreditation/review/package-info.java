/**
 * Reviews between terms: opened when figures or concerns cross a threshold, or by the panel, and ended by a recommendation.
 * Start at TriggeredReview.
 */
@NullMarked
package uk.nhs.leadership.accreditation.review;

import org.jspecify.annotations.NullMarked;
