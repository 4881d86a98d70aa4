package uk.nhs.leadership.enrolment.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param code the rule's name; null if there is nothing to say
 * @param thing the id of what the row made, changed or found
 */
public record RowResult(
        int n,
        Outcome outcome,
        @Nullable String code,
        @Nullable UUID thing) {

    /** What there is to tell of a row. */
    public enum Outcome {
        /** What it asks for was done; in a dry run, would be. */
        APPLIED,
        /** What it asks for was so already. */
        UNCHANGED,
        /** What it asks for is not done, for the reason given. */
        REFUSED
    }

    public static RowResult applied(int n, UUID thing) {
        return new RowResult(n, Outcome.APPLIED, null, thing);
    }

    public static RowResult unchanged(int n, String code, @Nullable UUID thing) {
        return new RowResult(n, Outcome.UNCHANGED, code, thing);
    }

    public static RowResult refused(int n, String code) {
        return new RowResult(n, Outcome.REFUSED, code, null);
    }
}
