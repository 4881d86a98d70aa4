/**
 * What those who work on a version say about it, or about a part of it, before it is published.
 *
 * <p>A {@link uk.nhs.leadership.curriculum.comment.Comment} has replies and is open until somebody resolves it,
 * {@link uk.nhs.leadership.curriculum.comment.CommentStatus}; why it may not be changed,
 * {@link uk.nhs.leadership.curriculum.comment.CommentRule}; what is announced,
 * {@link uk.nhs.leadership.curriculum.comment.CommentEvent}. Nothing of it is ever public.
 */
@NullMarked
package uk.nhs.leadership.curriculum.comment;

import org.jspecify.annotations.NullMarked;
