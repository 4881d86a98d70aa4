package uk.nhs.leadership.chassis.event.log;

/** A position and the seal it had, as somebody noted it: the relay's cursor, a record on Kafka, an auditor. */
record Anchor(long position, Seal seal) {

    /** Before the first event. */
    static Anchor beginning() {
        return new Anchor(0, Seal.genesis());
    }
}
