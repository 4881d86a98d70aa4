/** Where the work on a version, by collaborators, comments and reviews, meets the version's road to publication. */
@NullMarked
package uk.nhs.leadership.curriculum.teamwork;

import org.jspecify.annotations.NullMarked;
