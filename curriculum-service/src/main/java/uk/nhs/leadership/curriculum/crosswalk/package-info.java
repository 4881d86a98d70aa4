/**
 * Crosswalks: what of one framework answers to what of another, in both directions.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.crosswalk.Crosswalk} is one version, between one published version each of two
 * frameworks. It follows the road of every version, {@link
 * uk.nhs.leadership.curriculum.publication.PublicationStatus}, under its rules, {@link
 * uk.nhs.leadership.curriculum.publication.PublicationRule}, and its own, {@link
 * uk.nhs.leadership.curriculum.crosswalk.CrosswalkRule}; it announces {@link
 * uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent}s.
 */
@NullMarked
package uk.nhs.leadership.curriculum.crosswalk;

import org.jspecify.annotations.NullMarked;
