package uk.nhs.leadership.curriculum.comparison;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one part.
 *
 * @param acts at least one: added or removed alone, any of the others together
 * @param before as it was; null for what is new
 * @param after as it is; null for what is gone
 * @param words what differs in its text; empty unless it was reworded
 */
record Change(
        List<Act> acts, @Nullable Part before, @Nullable Part after, List<Passage> words) {

    /** What can become of a part. */
    @Schema(name = "ChangeAct")
    enum Act {
        ADDED,
        REMOVED,
        /** It stands in something else, for another stage, or in another place among those beside it. */
        MOVED,
        /** It has another code. */
        RECODED,
        REWORDED,
        /** It has another note or other references. */
        ANNOTATED
    }

    Change {
        acts = List.copyOf(acts);
        words = List.copyOf(words);
    }

    static Change added(Part part) {
        return new Change(List.of(Act.ADDED), null, part, List.of());
    }

    static Change removed(Part part) {
        return new Change(List.of(Act.REMOVED), part, null, List.of());
    }

    /** Whether it is about a statement that is, or was, for this stage. */
    boolean concerns(String stage) {
        return (before != null && stage.equals(before.stage())) || (after != null && stage.equals(after.stage()));
    }

    /** The part as it is or, if it is gone, as it was. */
    Part part() {
        return after == null ? requireNonNull(before) : after;
    }
}
