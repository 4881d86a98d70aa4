/**
 * What a set of programmes covers of a curriculum: which module takes which outcome how far, what nobody teaches, what is
 * assessed twice, and what is claimed by too few hours.
 *
 * <p>{@link uk.nhs.leadership.curriculum.coverage.Coverage} is worked out anew for each question; nothing of it is kept.
 */
@NullMarked
package uk.nhs.leadership.curriculum.coverage;

import org.jspecify.annotations.NullMarked;
