package uk.nhs.leadership.chassis.rule;

import java.util.List;

/** What was sent cannot be understood or does not fit its form. Seen by callers as 400 with every fault listed. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(Fault fault) {
        this(List.of(fault));
    }

    public InvalidInput(List<Fault> faults) {
        super("invalid input");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
