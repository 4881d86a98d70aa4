package uk.nhs.leadership.chassis.rule;

import java.util.List;

/** A change was refused by a named rule. Seen by callers as 409 with the rule's name as {@code code}. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Fault> faults;

    public RuleBroken(Rule rule) {
        this(rule, List.of());
    }

    /** A refusal that points at the fields or rows behind it, each with a code of its own. */
    public RuleBroken(Rule rule, List<Fault> faults) {
        super(rule.name());
        this.rule = rule;
        this.faults = List.copyOf(faults);
    }

    public Rule rule() {
        return rule;
    }

    public List<Fault> faults() {
        return faults;
    }
}
