package uk.nhs.leadership.curriculum.crosswalk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the counterpart of a part is, seen from the part; the closest first. */
@Schema(name = "CrosswalkRelation")
public enum Relation {
    /** The same, in other words at most. */
    EXACT,
    /** More: it takes in all that the part is about. */
    BROADER,
    /** Less: something of what the part is about. */
    NARROWER,
    /** Neither takes in the other, but they have something in common. */
    RELATED;

    /** The same, seen from the counterpart. */
    Relation reversed() {
        return switch (this) {
            case EXACT, RELATED -> this;
            case BROADER -> NARROWER;
            case NARROWER -> BROADER;
        };
    }

    /** Whether it takes in everything that the part is about, and so everything below the part. */
    boolean takesInAll() {
        return switch (this) {
            case EXACT, BROADER -> true;
            case NARROWER, RELATED -> false;
        };
    }
}
