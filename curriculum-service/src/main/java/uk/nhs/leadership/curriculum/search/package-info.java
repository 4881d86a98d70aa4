/**
 * Finding what a framework says by its words: in titles and statements of the versions in force, of others on request,
 * and of drafts for those who see drafts.
 *
 * <p>A {@link uk.nhs.leadership.curriculum.search.Question} is answered with
 * {@link uk.nhs.leadership.curriculum.search.Hit}s, the best first. Nothing is changed here.
 */
@NullMarked
package uk.nhs.leadership.curriculum.search;

import org.jspecify.annotations.NullMarked;
