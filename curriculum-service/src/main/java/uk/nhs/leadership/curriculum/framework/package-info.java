/**
 * The management and leadership framework: areas, standards, competencies and what each asks for at each stage.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.framework.Framework} is one version. It follows the road of every version,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationStatus}, under its rules,
 * {@link uk.nhs.leadership.curriculum.publication.PublicationRule}, and announces
 * {@link uk.nhs.leadership.curriculum.framework.FrameworkEvent}s.
 */
@NullMarked
package uk.nhs.leadership.curriculum.framework;

import org.jspecify.annotations.NullMarked;
