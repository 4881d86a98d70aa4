/**
 * Pathways: how somebody gets from one programme to the next across the stages, wherever they begin.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.pathway.Pathway} is one version. It follows the road of every version,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationStatus}, under its rules,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationRule}, and its own,
 * {@link uk.nhs.leadership.curriculum.pathway.PathwayRule}; it announces
 * {@link uk.nhs.leadership.curriculum.pathway.PathwayEvent}s.
 */
@NullMarked
package uk.nhs.leadership.curriculum.pathway;

import org.jspecify.annotations.NullMarked;
