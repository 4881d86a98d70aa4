/**
 * What became of each part of a framework from one version to another: added, removed, moved, given another code or
 * reworded, with the words that differ. Asked for, computed from the two versions, never stored.
 */
@NullMarked
package uk.nhs.leadership.curriculum.comparison;

import org.jspecify.annotations.NullMarked;
