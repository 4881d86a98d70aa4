/**
 * Programmes: what the national body or a provider offers to develop leaders and managers at a stage, module by module.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.programme.Programme} is one version, built on one published version of a
 * curriculum, to whose outcomes its modules lead. It follows the road of every version,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationStatus}, under its rules,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationRule}, and its own,
 * {@link uk.nhs.leadership.curriculum.programme.ProgrammeRule}; it announces
 * {@link uk.nhs.leadership.curriculum.programme.ProgrammeEvent}s.
 */
@NullMarked
package uk.nhs.leadership.curriculum.programme;

import org.jspecify.annotations.NullMarked;
