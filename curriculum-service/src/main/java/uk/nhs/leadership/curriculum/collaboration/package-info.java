/**
 * Who works on a version together before it is published: those who write it and those who review it.
 *
 * <p>One {@link uk.nhs.leadership.curriculum.collaboration.Collaboration} belongs to one version of whichever kind. It says
 * what each may do, under its {@link uk.nhs.leadership.curriculum.collaboration.CollaborationRule}s, and announces
 * {@link uk.nhs.leadership.curriculum.collaboration.CollaborationEvent}s. Nothing of it is ever public.
 */
@NullMarked
package uk.nhs.leadership.curriculum.collaboration;

import org.jspecify.annotations.NullMarked;
