package uk.nhs.leadership.enrolment.organisation;

import static uk.nhs.leadership.enrolment.organisation.OrganisationRule.ORGANISATIONS_MISSING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** How many organisations a whole file has no more. One that was cut off looks just like a nation that is wound up. */
record Missing(long missing, long listed) {
    private static final int MOST_PERCENT = 20;

    void requireConfirmed(@Nullable Integer confirmed) {
        var unusual = missing * 100 > listed * MOST_PERCENT;
        if (unusual && (confirmed == null || confirmed != missing)) {
            throw new RuleBroken(
                    ORGANISATIONS_MISSING,
                    List.of(new Fault(
                            "?confirmMissing",
                            "COUNT_DIFFERS",
                            missing + " of " + listed + " are missing; if that is so, send confirmMissing="
                                    + missing)));
        }
    }
}
