package uk.nhs.leadership.enrolment.participant;

import static uk.nhs.leadership.enrolment.participant.ParticipantRule.LEAVERS_NOT_CONFIRMED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * How many of a trust's people a full set no longer names. A file cut off half way, or one department's alone, looks just
 * like a day on which hundreds left, so that many must be counted by whoever sends it.
 */
record Leavers(int leaving, int employed) {
    /** More than this share at once is no ordinary month. */
    private static final int MOST_PERCENT = 20;

    void requireConfirmed(@Nullable Integer confirmed) {
        var unusual = leaving * 100L > (long) employed * MOST_PERCENT;
        if (unusual && (confirmed == null || confirmed != leaving)) {
            throw new RuleBroken(
                    LEAVERS_NOT_CONFIRMED,
                    List.of(new Fault(
                            "?confirmLeavers",
                            "COUNT_DIFFERS",
                            leaving + " of " + employed + " would leave; if that is so, send confirmLeavers="
                                    + leaving)));
        }
    }
}
