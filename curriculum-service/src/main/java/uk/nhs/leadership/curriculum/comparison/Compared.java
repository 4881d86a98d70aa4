package uk.nhs.leadership.curriculum.comparison;

import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Framework;

/**
 * Two versions of a framework and what became of the one in the other.
 *
 * @param from null if there is none before: then all there is was added
 */
record Compared(@Nullable Framework from, Framework to, FrameworkComparison comparison) {

    /** Whether anyone may read it. */
    boolean isPublic() {
        return to.publication().isPublic()
                && (from == null || from.publication().isPublic());
    }

    /** Counts the changes to either version. Both only ever grow, so that no two states have the same sum. */
    long revision() {
        return to.revision() + (from == null ? 0 : from.revision());
    }
}
