package uk.nhs.leadership.curriculum.signpost;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which signposts somebody wants to see.
 *
 * @param frameworkVersion null for the version in force that was published last of those that have the competency
 * @param stage null for every stage
 * @param rating null for every rating of oneself
 * @param after where the page before ended
 */
record SignpostPage(
        UUID competency,
        @Nullable UUID frameworkVersion,
        @Nullable String stage,
        @Nullable Integer rating,
        int limit,
        int after) {

    /** A signpost and where it stands among those of its version, from 1 on. */
    record Item(int ordinal, Signpost signpost) {}

    /** How many to read: one more than shown tells whether another page follows. */
    int rows() {
        return limit + 1;
    }
}
