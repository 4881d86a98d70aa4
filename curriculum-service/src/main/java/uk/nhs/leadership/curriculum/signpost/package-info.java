/**
 * Signposts: learning resources for a competency at a stage, and for those who rate themselves so or so on it.
 *
 * <p>All signposts of one version of a framework are one {@link uk.nhs.leadership.curriculum.signpost.SignpostSet},
 * replaced as a whole by a {@link uk.nhs.leadership.curriculum.signpost.SignpostFile}. They stand beside the published
 * version, not in it.
 */
@NullMarked
package uk.nhs.leadership.curriculum.signpost;

import org.jspecify.annotations.NullMarked;
