package uk.nhs.leadership.chassis.testing;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Asserts a refusal by its rule, not by its text: {@code assertThatThrownBy(() -> …).isBrokenRule(OFFER_EXPIRED)}.
 */
public final class BrokenRule extends AbstractThrowableAssert<BrokenRule, Throwable> {

    private BrokenRule(Throwable thrown) {
        super(thrown, BrokenRule.class);
    }

    /** As AssertJ's own, and fails in the same way if nothing is thrown. */
    public static BrokenRule assertThatThrownBy(ThrowingCallable act) {
        var thrown = Assertions.catchThrowable(act);
        if (thrown == null) {
            throw new AssertionError("nothing was thrown");
        }
        return new BrokenRule(thrown);
    }

    /** The act was refused by exactly this rule. */
    public BrokenRule isBrokenRule(Rule rule) {
        if (!(actual instanceof RuleBroken broken) || !broken.rule().equals(rule)) {
            throw failureWithActualExpected(
                    actual, rule, "refused by rule <%s>, but there was <%s>", rule.name(), actual);
        }
        return this;
    }

    /** The refusal points at exactly these places, each with its code, as {@code pointer code}. */
    public BrokenRule pointingAt(String... pointersAndCodes) {
        Assertions.assertThat(faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(pointersAndCodes);
        return this;
    }

    private List<Fault> faults() {
        return actual instanceof RuleBroken broken ? broken.faults() : List.of();
    }
}
