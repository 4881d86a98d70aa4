/**
 * The accredited development curriculum: what good training for the framework must reach, and how it must be delivered.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.curriculum.Curriculum} is one version, built on one published version of a
 * framework. It follows the road of every version,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationStatus}, under its rules,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationRule}, and its own,
 * {@link uk.nhs.leadership.curriculum.curriculum.CurriculumRule}; it announces
 * {@link uk.nhs.leadership.curriculum.curriculum.CurriculumEvent}s.
 */
@NullMarked
package uk.nhs.leadership.curriculum.curriculum;

import org.jspecify.annotations.NullMarked;
