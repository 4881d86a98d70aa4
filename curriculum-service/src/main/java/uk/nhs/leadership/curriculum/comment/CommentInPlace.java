package uk.nhs.leadership.curriculum.comment;

/**
 * A comment as it is read beside its version.
 *
 * @param partGone whether the part that it is about is no longer in the version
 */
record CommentInPlace(Comment comment, boolean partGone) {}
