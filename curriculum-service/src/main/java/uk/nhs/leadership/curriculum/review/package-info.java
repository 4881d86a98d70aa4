/**
 * Reviews that named people are asked for, by a day, and what they sign off.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.review.Review} is one person's review of one version, however often it is handed
 * in; {@link uk.nhs.leadership.curriculum.review.ReviewStatus} says where it may go,
 * {@link uk.nhs.leadership.curriculum.review.ReviewRule} why it may not, {@link uk.nhs.leadership.curriculum.review.ReviewEvent}
 * what is announced. Nothing of it is ever public.
 */
@NullMarked
package uk.nhs.leadership.curriculum.review;

import org.jspecify.annotations.NullMarked;
