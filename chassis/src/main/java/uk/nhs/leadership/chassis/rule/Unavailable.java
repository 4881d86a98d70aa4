package uk.nhs.leadership.chassis.rule;

/**
 * Something that the act needs is away, and may be back when it is tried again a little later. Seen by callers as 503 with
 * the rule's name as {@code code}.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public Unavailable(Rule rule, Throwable cause) {
        super(rule.name(), cause);
        this.rule = rule;
    }

    /** As much of it is in use as may be. */
    public Unavailable(Rule rule) {
        super(rule.name());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
