package uk.nhs.leadership.chassis.rule;

/**
 * A reason to refuse a change. Implemented by one enum per feature; a constant's name is the public error code and is
 * never renamed.
 */
public interface Rule {

    /** The public error code, for example {@code OFFER_EXPIRED}. */
    String name();

    /** The rule as a sentence for people. It may be reworded; nobody may match on it. */
    String sentence();
}
